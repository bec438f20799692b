package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Makes a resource of a listed item: its description and what is attached to it. */
final class ItemReader {

    private final Caller caller;
    private final Plan plan;
    private final Arguments arguments;
    private final TypeReader.Forms forms;

    ItemReader(Caller caller, Plan plan, Arguments arguments, TypeReader.Forms forms) {
        this.caller = caller;
        this.plan = plan;
        this.arguments = arguments;
        this.forms = forms;
    }

    /** The same reader, whose calls another one makes. */
    ItemReader calling(Caller other) {
        return new ItemReader(other, plan, arguments, forms);
    }

    /** The resource of a listed item; one request after the other, because the later ones take from earlier answers. */
    CompletableFuture<Resource> read(
            DeclaredType type, Scope asked, JsonNode listed, TypeReader.Listed list, Usage usage) {
        boolean details = type.details() == null || type.details().wants(listed, usage);
        Item item = new Item(type, forms.place(asked, listed), listed, list.parent(), details, new ArrayList<>());
        CompletableFuture<ObjectNode> data =
                type.describe() == null ? CompletableFuture.completedFuture(copy(listed)) : described(item);
        for (Operation attachment : type.attachments()) {
            data = data.thenCompose(so -> attach(item, attachment, so));
        }
        return data.thenApply(whole -> resource(item, whole, list.bulk()));
    }

    private Resource resource(Item item, ObjectNode data, String bulk) {
        Redaction.redact(data);
        DeclaredType type = item.type();
        String id = type.isSetting() ? item.scope().label() : id(item, data);
        String name = type.label().isEmpty() ? id : first(List.of(type.label()), data, item.listed());
        String list = bulk.isEmpty() ? type.list().id() : bulk;
        return new Resource(
                item.scope(),
                type.name(),
                id,
                name.isEmpty() ? id : name,
                forms.tags(data),
                item.unread(),
                type.describe() != null ? type.describe().id() : list,
                data);
    }

    /**
     * What is being read: a listed item of a type, and the data of the resource that it was listed under.
     *
     * @param details whether more is read than the list has brought
     * @param unread what could not be read so far
     */
    private record Item(
            DeclaredType type, Scope scope, JsonNode listed, JsonNode parent, boolean details, List<Unread> unread) {}

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
    private CompletableFuture<ObjectNode> described(Item item) {
        Operation describe = Objects.requireNonNull(item.type().describe());
        Optional<Request> request = item.details() ? request(describe, item) : Optional.empty();
        if (request.isEmpty()) {
            item.unread().add(new Unread("", describe.id(), item.details() ? Reason.MALFORMED : Reason.NOT_SELECTED));
            return CompletableFuture.completedFuture(copy(item.listed()));
        }
        return caller.begin(request.get(), item.scope()).thenApply(answer -> described(item, describe, answer));
    }

    private static ObjectNode described(Item item, Operation describe, Pages answer) {
        ObjectNode whole = answer.joined();
        JsonNode wanted = whole == null ? MissingNode.getInstance() : whole.at(describe.unwrap());
        if (answer.failure() == null && wanted instanceof ObjectNode object && names(item.type(), object)) {
            return object;
        }
        String reason =
                answer.failure() == null ? Reason.MALFORMED : answer.failure().reason();
        item.unread().add(new Unread("", describe.id(), reason));
        return copy(item.listed());
    }

    /** An answer that should repeat the resource's id and does not is no description of it. */
    private static boolean names(DeclaredType type, ObjectNode described) {
        JsonNode nothing = MissingNode.getInstance();
        boolean repeated = !first(type.id(), described, nothing).isEmpty();
        return !described.isEmpty() && (repeated || type.idOnlyInList());
    }

    private CompletableFuture<ObjectNode> attach(Item item, Operation operation, ObjectNode data) {
        String path = "/" + operation.noun();
        if (data.has(operation.noun())) {
            return CompletableFuture.completedFuture(data); // the bulk inventory has brought it
        }
        if (!item.details() || !item.type().wants(operation, plan)) {
            item.unread().add(new Unread(path, operation.id(), Reason.NOT_SELECTED));
            return CompletableFuture.completedFuture(data);
        }
        Optional<Request> request =
                arguments.request(operation, item.scope(), data, item.parent()).or(() -> request(operation, item));
        if (request.isEmpty()) {
            item.unread().stream().filter(u -> u.path().isEmpty()).findFirst().ifPresent(u -> item.unread()
                    .add(new Unread(path, u.operation(), u.reason())));
            return CompletableFuture.completedFuture(data);
        }
        return caller.begin(request.get(), item.scope()).thenApply(answer -> attached(item, operation, data, answer));
    }

    private static ObjectNode attached(Item item, Operation operation, ObjectNode data, Pages answer) {
        String path = "/" + operation.noun();
        ObjectNode whole = answer.joined();
        JsonNode part = whole == null ? MissingNode.getInstance() : whole.at(operation.unwrap());
        if (answer.failure() != null) {
            item.unread().add(new Unread(path, operation.id(), answer.failure().reason()));
        } else if (answer.notOffered()) {
            // a list that is not offered is empty; a detail of something that exists is just not known
            item.unread().add(new Unread(path, operation.id(), Reason.NOT_OFFERED));
        } else if (!part.isMissingNode()) {
            data.set(operation.noun(), part);
        }
        return data;
    }

    /** The texts at some pointers, joined by a slash: of the data, or of the listed item when the data has none. */
    static String first(List<String> pointers, JsonNode data, JsonNode item) {
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
