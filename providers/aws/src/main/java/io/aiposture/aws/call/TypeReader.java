package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.type.Arg;
import io.aiposture.aws.type.AwsType;
import io.aiposture.aws.type.AwsType.Usage;
import io.aiposture.aws.type.Operation;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.secret.Redaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of one type in one scope: list, describe, attachments. A failing item leaves the others alone;
 * what failed is noted where it is missing.
 */
final class TypeReader {

    private final Caller caller;
    private final Ledger ledger;
    private final Plan plan;
    private final Instant began;
    private final String homeRegion;

    TypeReader(Caller caller, Ledger ledger, Plan plan, Instant began, String homeRegion) {
        this.caller = caller;
        this.ledger = ledger;
        this.plan = plan;
        this.began = began;
        this.homeRegion = homeRegion;
    }

    /** What was read of a type, and what of its list is missing. */
    record Read(List<Resource> resources, List<Gap> gaps) {}

    /**
     * @param parent the resource under which to list; null for types of their own
     * @param usage decides which items' details are read
     */
    Read read(AwsType type, Scope scope, @Nullable Resource parent, Usage usage) {
        JsonNode parentData = parent == null ? MissingNode.getInstance() : parent.data();
        Optional<ObjectNode> args = args(type.list(), scope, MissingNode.getInstance(), parentData);
        if (args.isEmpty()) {
            return new Read(List.of(), unknownParent(type, scope, parent));
        }
        Caller.Pages pages = caller.list(type.list(), request(type.list(), scope, args.get()), scope);
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (JsonNode item : items(type, pages)) {
            Resource resource = resource(type, scope, item, parentData, usage);
            if (resource.id().isEmpty()) {
                gaps.add(new Gap(scope, type.name(), type.list().id(), Reason.MALFORMED, "NoIdentifier"));
            } else {
                resources.add(resource);
                ledger.resource(scope, type.list().id());
            }
        }
        CallException failure = pages.failure();
        if (failure != null) {
            gaps.add(new Gap(scope, type.name(), type.list().id(), failure.reason(), failure.code()));
        }
        return new Read(resources, gaps);
    }

    /** A child of a resource whose own details were not read may exist; a child of a resource without them does not. */
    private static List<Gap> unknownParent(AwsType type, Scope scope, @Nullable Resource parent) {
        if (parent == null) {
            return List.of();
        }
        return parent.unread().stream()
                .filter(u -> u.path().isEmpty() && !u.reason().equals(Reason.NOT_SELECTED))
                .map(u -> new Gap(scope, type.name(), u.operation(), u.reason(), ""))
                .toList();
    }

    private static List<JsonNode> items(AwsType type, Caller.Pages pages) {
        List<JsonNode> items = new ArrayList<>();
        if (type.isSetting()) {
            ObjectNode whole = Caller.joined(pages.pages());
            if (whole != null) {
                items.add(whole.at(type.list().unwrap()));
            } else if (pages.failure() == null && !pages.notOffered()) {
                items.add(JsonNodeFactory.instance.objectNode());
            }
            return items;
        }
        pages.pages().forEach(page -> page.at(type.items()).forEach(items::add));
        return items;
    }

    private Resource resource(AwsType type, Scope scope, JsonNode item, JsonNode parent, Usage usage) {
        List<Unread> unread = new ArrayList<>();
        boolean details = type.details() == null || type.details().wants(item, usage);
        ObjectNode data = data(type, scope, item, parent, details, unread);
        for (Operation attachment : type.attachments()) {
            attach(type, attachment, scope, item, parent, data, details, unread);
        }
        Redaction.redact(data);
        String id = type.isSetting() ? scope.label() : id(type, scope, data, item, parent);
        String name = type.label().isEmpty() ? id : first(List.of(type.label()), data, item);
        Operation source = type.describe() == null ? type.list() : type.describe();
        return new Resource(
                scope, type.name(), id, name.isEmpty() ? id : name, Tags.of(data), unread, source.id(), data);
    }

    /** Some lists name a resource by other members than its description: then what the description was asked with. */
    private String id(AwsType type, Scope scope, JsonNode data, JsonNode item, JsonNode parent) {
        String id = first(type.id(), data, item);
        Operation describe = type.describe();
        if (!id.isEmpty() || describe == null) {
            return id;
        }
        List<String> values = new ArrayList<>();
        args(describe, scope, item, parent).ifPresent(args -> args.forEach(v -> values.add(v.asText())));
        return String.join("/", values);
    }

    private ObjectNode data(
            AwsType type, Scope scope, JsonNode item, JsonNode parent, boolean details, List<Unread> unread) {
        ObjectNode listed =
                item instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        Operation describe = type.describe();
        if (describe == null) {
            return listed;
        }
        if (!details) {
            unread.add(new Unread("", describe.id(), Reason.NOT_SELECTED));
            return listed;
        }
        Optional<ObjectNode> args = args(describe, scope, item, parent);
        if (args.isEmpty()) {
            unread.add(new Unread("", describe.id(), Reason.MALFORMED));
            return listed;
        }
        Caller.Pages answer = caller.pages(describe, request(describe, scope, args.get()), scope);
        ObjectNode whole = Caller.joined(answer.pages());
        JsonNode wanted = whole == null ? MissingNode.getInstance() : whole.at(describe.unwrap());
        if (answer.failure() == null && wanted instanceof ObjectNode object && names(type, object)) {
            return object;
        }
        String reason =
                answer.failure() == null ? Reason.MALFORMED : answer.failure().reason();
        unread.add(new Unread("", describe.id(), reason));
        return listed;
    }

    /** An answer that should repeat the resource's id and does not is no description of it. */
    private static boolean names(AwsType type, ObjectNode described) {
        JsonNode nothing = MissingNode.getInstance();
        boolean repeated = !first(type.id(), described, nothing).isEmpty();
        return !described.isEmpty() && (repeated || type.idOnlyInList());
    }

    private void attach(
            AwsType type,
            Operation operation,
            Scope scope,
            JsonNode item,
            JsonNode parent,
            ObjectNode data,
            boolean details,
            List<Unread> unread) {
        String path = "/" + operation.noun();
        if (!details || !type.wants(operation, plan)) {
            unread.add(new Unread(path, operation.id(), Reason.NOT_SELECTED));
            return;
        }
        Optional<ObjectNode> args = args(operation, scope, data, parent).or(() -> args(operation, scope, item, parent));
        if (args.isEmpty()) {
            unread.stream()
                    .filter(u -> u.path().isEmpty())
                    .findFirst()
                    .ifPresent(u -> unread.add(new Unread(path, u.operation(), u.reason())));
            return;
        }
        Caller.Pages answer = caller.pages(operation, request(operation, scope, args.get()), scope);
        if (answer.failure() != null) {
            unread.add(new Unread(path, operation.id(), answer.failure().reason()));
            return;
        }
        if (answer.notOffered()) {
            // a list that is not offered is empty; a detail of something that exists is just not known
            unread.add(new Unread(path, operation.id(), Reason.NOT_OFFERED));
            return;
        }
        ObjectNode whole = Caller.joined(answer.pages());
        if (whole != null) {
            data.set(operation.noun(), whole.at(operation.unwrap()));
        }
    }

    /** The texts at some pointers, joined by a slash: of the data, or of the listed item when the data has none. */
    private static String first(List<String> pointers, JsonNode data, JsonNode item) {
        for (JsonNode node : List.of(data, item)) {
            String joined = pointers.stream()
                    .map(node::at)
                    .filter(value -> value.isValueNode() && !value.isNull())
                    .map(JsonNode::asText)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("/"));
            if (!joined.isEmpty()) {
                return joined;
            }
        }
        return "";
    }

    private Request request(Operation operation, Scope scope, ObjectNode args) {
        String region = scope.region().isEmpty() ? homeRegion : scope.region();
        return new Request(operation.service(), operation.name(), region, args);
    }

    /** Empty when a parameter's pointer leads nowhere. */
    private Optional<ObjectNode> args(Operation operation, Scope scope, JsonNode item, JsonNode parent) {
        ObjectNode args = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Arg> entry : operation.args().entrySet()) {
            JsonNode value = value(entry.getValue(), scope, item, parent);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            args.set(entry.getKey(), value);
        }
        return Optional.of(args);
    }

    private JsonNode value(Arg arg, Scope scope, JsonNode item, JsonNode parent) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (arg instanceof Arg.FromItem from) {
            return item.at(from.pointer());
        } else if (arg instanceof Arg.FromItemAsList from) {
            JsonNode value = item.at(from.pointer());
            return value.isMissingNode() ? value : json.arrayNode().add(value);
        } else if (arg instanceof Arg.FromParent from) {
            return parent.at(from.pointer());
        } else if (arg instanceof Arg.Account) {
            return json.textNode(scope.account());
        } else if (arg instanceof Arg.RegionAsList) {
            return json.arrayNode().add(scope.region());
        } else if (arg instanceof Arg.Since since) {
            return json.textNode(began.minus(since.days(), ChronoUnit.DAYS).toString());
        }
        return ((Arg.Fixed) arg).value();
    }
}
