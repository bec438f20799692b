package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Pointers;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of one type in one scope: list, describe, attachments. A failing item leaves the others alone;
 * what failed is noted where it is missing.
 */
public final class TypeReader {

    private final Caller caller;
    private final Ledger ledger;
    private final Plan plan;
    private final Arguments arguments;
    private final Forms forms;

    /** How a cloud writes what every resource has. */
    public interface Forms {

        /** Tags or labels. */
        Map<String, String> tags(JsonNode data);

        /** Where a resource is that was found by asking in a scope. */
        Scope place(Scope asked, JsonNode data);
    }

    public TypeReader(Caller caller, Ledger ledger, Plan plan, Arguments arguments, Forms forms) {
        this.caller = caller;
        this.ledger = ledger;
        this.plan = plan;
        this.arguments = arguments;
        this.forms = forms;
    }

    /** The same reader, whose calls are counted elsewhere. */
    TypeReader counting(Ledger other) {
        return new TypeReader(caller.counting(other), other, plan, arguments, forms);
    }

    Caller caller() {
        return caller;
    }

    /** What was read of a type, and what of its list is missing. */
    public record Read(List<Resource> resources, List<Gap> gaps) {}

    /**
     * @param parent the resource under which to list; null for types of their own
     * @param usage decides which items' details are read
     */
    public Read read(DeclaredType type, Scope scope, @Nullable Resource parent, Usage usage) {
        if (type.isOneEach()) {
            return oneEach(type, scope, usage);
        }
        JsonNode parentData = parent == null ? MissingNode.getInstance() : parent.data();
        Optional<Request> request = arguments.request(type.list(), scope, MissingNode.getInstance(), parentData);
        if (request.isEmpty()) {
            return new Read(List.of(), unknownParent(type, scope, parent));
        }
        Pages answer = caller.list(request.get(), scope);
        Pages pages = type.isSetting() ? answer : answer.listsAt(type.items());
        return read(type, scope, new Listed(items(type, pages), parentData, pages.failure(), ""), usage);
    }

    /** Every one has its own answer and its own gap. That the API is off says nothing about what it would tell. */
    private Read oneEach(DeclaredType type, Scope scope, Usage usage) {
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Operation operation : type.list().asked()) {
            Pages pages = caller.list(arguments.request(operation, scope), scope);
            Read one = read(
                    type, scope, new Listed(items(type, pages), MissingNode.getInstance(), pages.failure(), ""), usage);
            resources.addAll(one.resources());
            gaps.addAll(one.gaps());
            if (pages.notOffered()) {
                gaps.add(new Gap(scope, type.name(), operation.id(), Reason.NOT_OFFERED, ""));
            }
        }
        return new Read(resources, gaps);
    }

    /**
     * What a list brought.
     *
     * @param failure why there may be more; null when the list was read to its end
     * @param bulk the source, when the items come from a bulk inventory; empty when from the type's own list
     */
    public record Listed(
            List<JsonNode> items, JsonNode parent, @Nullable CallException failure, String bulk) {}

    /** Makes resources of listed items. */
    public Read read(DeclaredType type, Scope scope, Listed listed, Usage usage) {
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (JsonNode item : listed.items()) {
            Resource resource = resource(type, scope, item, listed, usage);
            if (resource.id().isEmpty() || !saysWhatItIs(type, resource)) {
                gaps.add(new Gap(scope, type.name(), type.list().id(), Reason.MALFORMED, "NoIdentifier"));
            } else {
                resources.add(resource);
                if (listed.bulk().isEmpty()) {
                    ledger.resource(scope, type.list().id());
                }
            }
        }
        CallException failure = listed.failure();
        if (failure != null) {
            gaps.add(new Gap(scope, type.name(), type.list().id(), failure.reason(), failure.code()));
        }
        return new Read(resources, gaps);
    }

    /** A setting that is known by its scope has its declared id all the same, or is no such setting. */
    private static boolean saysWhatItIs(DeclaredType type, Resource resource) {
        return type.id().isEmpty()
                || !type.isSetting()
                || !first(type.id(), resource.data(), MissingNode.getInstance()).isEmpty();
    }

    /** A child of a resource whose own details were not read may exist; a child of a resource without them does not. */
    private static List<Gap> unknownParent(DeclaredType type, Scope scope, @Nullable Resource parent) {
        if (parent == null) {
            return List.of();
        }
        return parent.unread().stream()
                .filter(u -> u.path().isEmpty() && !u.reason().equals(Reason.NOT_SELECTED))
                .map(u -> new Gap(scope, type.name(), u.operation(), u.reason(), ""))
                .toList();
    }

    private static List<JsonNode> items(DeclaredType type, Pages pages) {
        List<JsonNode> items = new ArrayList<>();
        if (type.isWholeAnswer()) {
            if (pages.failure() != null) {
                return items; // half an answer is no resource: what it lacks would count as absent
            }
            ObjectNode whole = pages.joined();
            if (whole != null) {
                items.add(whole.at(type.list().unwrap()));
            } else if (!pages.notOffered()) {
                items.add(JsonNodeFactory.instance.objectNode());
            }
            return items;
        }
        pages.pages().forEach(page -> Pointers.nodes(page, type.items()).forEach(list -> list.forEach(items::add)));
        return items;
    }

    private Resource resource(DeclaredType type, Scope asked, JsonNode item, Listed listed, Usage usage) {
        List<Unread> unread = new ArrayList<>();
        boolean details = type.details() == null || type.details().wants(item, usage);
        Scope scope = forms.place(asked, item);
        Item it = new Item(type, scope, item, listed.parent());
        ObjectNode data = type.describe() == null ? copy(item) : described(it, details, unread);
        for (Operation attachment : type.attachments()) {
            attach(it, attachment, data, details, unread);
        }
        Redaction.redact(data);
        String id = type.isSetting() ? scope.label() : id(it, data);
        String name = type.label().isEmpty() ? id : first(List.of(type.label()), data, item);
        String from = type.describe() != null
                ? type.describe().id()
                : listed.bulk().isEmpty() ? type.list().id() : listed.bulk();
        return new Resource(scope, type.name(), id, name.isEmpty() ? id : name, forms.tags(data), unread, from, data);
    }

    /** What is being read: a listed item of a type, and the data of the resource that it was listed under. */
    private record Item(DeclaredType type, Scope scope, JsonNode listed, JsonNode parent) {}

    private static ObjectNode copy(JsonNode item) {
        return item instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    /** Some lists name a resource by other members than its description: then what the description was asked with. */
    private String id(Item item, JsonNode data) {
        String id = first(item.type().id(), data, item.listed());
        Operation describe = item.type().describe();
        if (!id.isEmpty() || describe == null) {
            return id;
        }
        List<String> values = new ArrayList<>();
        request(describe, item).ifPresent(r -> r.args().forEach(v -> values.add(v.asText())));
        return String.join("/", values);
    }

    private Optional<Request> request(Operation operation, Item item) {
        return arguments.request(operation, item.scope(), item.listed(), item.parent());
    }

    /** The data of a listed item's description; the item itself, marked as unread, where there is none. */
    private ObjectNode described(Item item, boolean details, List<Unread> unread) {
        Operation describe = Objects.requireNonNull(item.type().describe());
        if (!details) {
            unread.add(new Unread("", describe.id(), Reason.NOT_SELECTED));
            return copy(item.listed());
        }
        Optional<Request> request = request(describe, item);
        if (request.isEmpty()) {
            unread.add(new Unread("", describe.id(), Reason.MALFORMED));
            return copy(item.listed());
        }
        Pages answer = caller.pages(request.get(), item.scope());
        ObjectNode whole = answer.joined();
        JsonNode wanted = whole == null ? MissingNode.getInstance() : whole.at(describe.unwrap());
        if (answer.failure() == null && wanted instanceof ObjectNode object && names(item.type(), object)) {
            return object;
        }
        String reason =
                answer.failure() == null ? Reason.MALFORMED : answer.failure().reason();
        unread.add(new Unread("", describe.id(), reason));
        return copy(item.listed());
    }

    /** An answer that should repeat the resource's id and does not is no description of it. */
    private static boolean names(DeclaredType type, ObjectNode described) {
        JsonNode nothing = MissingNode.getInstance();
        boolean repeated = !first(type.id(), described, nothing).isEmpty();
        return !described.isEmpty() && (repeated || type.idOnlyInList());
    }

    private void attach(Item item, Operation operation, ObjectNode data, boolean details, List<Unread> unread) {
        String path = "/" + operation.noun();
        if (data.has(operation.noun())) {
            return; // the bulk inventory has brought it
        }
        if (!details || !item.type().wants(operation, plan)) {
            unread.add(new Unread(path, operation.id(), Reason.NOT_SELECTED));
            return;
        }
        Optional<Request> request =
                arguments.request(operation, item.scope(), data, item.parent()).or(() -> request(operation, item));
        if (request.isEmpty()) {
            unread.stream()
                    .filter(u -> u.path().isEmpty())
                    .findFirst()
                    .ifPresent(u -> unread.add(new Unread(path, u.operation(), u.reason())));
            return;
        }
        Pages answer = caller.pages(request.get(), item.scope());
        if (answer.failure() != null) {
            unread.add(new Unread(path, operation.id(), answer.failure().reason()));
            return;
        }
        if (answer.notOffered()) {
            // a list that is not offered is empty; a detail of something that exists is just not known
            unread.add(new Unread(path, operation.id(), Reason.NOT_OFFERED));
            return;
        }
        ObjectNode whole = answer.joined();
        JsonNode part = whole == null ? MissingNode.getInstance() : whole.at(operation.unwrap());
        if (!part.isMissingNode()) {
            data.set(operation.noun(), part);
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
}
