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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of one type in one scope: list, describe, attachments. A failing item leaves the others alone;
 * what failed is noted where it is missing.
 */
public final class TypeReader {

    private final Caller caller;
    private final Ledger ledger;
    private final Arguments arguments;
    private final ItemReader items;
    private final Consumer<Resource> told;

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
        this.arguments = arguments;
        this.items = new ItemReader(caller, plan, arguments, forms);
        this.told = resource -> {};
    }

    private TypeReader(Caller caller, Arguments arguments, ItemReader items, Consumer<Resource> told) {
        this.caller = caller;
        this.ledger = caller.ledger();
        this.arguments = arguments;
        this.items = items;
        this.told = told;
    }

    /** The same reader, whose calls are counted elsewhere. */
    TypeReader counting(Ledger other) {
        Caller counting = caller.counting(other);
        return new TypeReader(counting, arguments, items.calling(counting), told);
    }

    /** The same reader, which tells of each resource as soon as it is whole. */
    TypeReader telling(Consumer<Resource> other) {
        return new TypeReader(caller, arguments, items, other);
    }

    Caller caller() {
        return caller;
    }

    /** What was read of a type, and what of its list is missing. */
    public record Read(List<Resource> resources, List<Gap> gaps) {}

    /**
     * Begins to read, and goes on in threads of {@link io.aiposture.collect.pace.Pace}.
     *
     * @param parent the resource under which to list; null for types of their own
     * @param usage decides which items' details are read
     */
    public CompletableFuture<Read> read(DeclaredType type, Scope scope, @Nullable Resource parent, Usage usage) {
        if (type.isOneEach()) {
            return Strands.each(type.list().asked(), operation -> one(type, operation, scope, usage))
                    .thenApply(TypeReader::joined);
        }
        JsonNode parentData = parent == null ? MissingNode.getInstance() : parent.data();
        Optional<Request> request = arguments.request(type.list(), scope, MissingNode.getInstance(), parentData);
        if (request.isEmpty()) {
            return CompletableFuture.completedFuture(new Read(List.of(), unknownParent(type, scope, parent)));
        }
        return caller.beginList(request.get(), scope).thenCompose(answer -> {
            Pages pages = type.isSetting() ? answer : answer.listsAt(type.items());
            return read(type, scope, new Listed(items(type, pages), parentData, pages.failure(), ""), usage);
        });
    }

    /** Every one has its own answer and its own gap. That the API is off says nothing about what it would tell. */
    private CompletableFuture<Read> one(DeclaredType type, Operation operation, Scope scope, Usage usage) {
        return caller.beginList(arguments.request(operation, scope), scope).thenCompose(pages -> {
            Listed listed = new Listed(items(type, pages), MissingNode.getInstance(), pages.failure(), "");
            Read off = pages.notOffered()
                    ? new Read(List.of(), List.of(new Gap(scope, type.name(), operation.id(), Reason.NOT_OFFERED, "")))
                    : new Read(List.of(), List.of());
            return read(type, scope, listed, usage).thenApply(read -> joined(List.of(read, off)));
        });
    }

    private static Read joined(List<Read> reads) {
        return new Read(
                reads.stream().flatMap(r -> r.resources().stream()).toList(),
                reads.stream().flatMap(r -> r.gaps().stream()).toList());
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
    public CompletableFuture<Read> read(DeclaredType type, Scope scope, Listed listed, Usage usage) {
        return Strands.each(listed.items(), item -> items.read(type, scope, item, listed, usage)
                        .thenApply(read -> told(type, read)))
                .thenApply(read -> checked(type, scope, listed, read));
    }

    private Resource told(DeclaredType type, Resource read) {
        if (saysWhatItIs(type, read)) {
            told.accept(read);
        }
        return read;
    }

    private Read checked(DeclaredType type, Scope scope, Listed listed, List<Resource> read) {
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Resource resource : read) {
            if (!saysWhatItIs(type, resource)) {
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
        if (resource.id().isEmpty()) {
            return false;
        }
        return type.id().isEmpty()
                || !type.isSetting()
                || !ItemReader.first(type.id(), resource.data(), MissingNode.getInstance())
                        .isEmpty();
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
}
