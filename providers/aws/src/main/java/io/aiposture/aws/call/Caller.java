package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.type.Operation;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs operations to their last page and writes every call into the ledger. Thread-safe. */
final class Caller {

    /** Where answers carry the token of the next page, and the parameters that take it, in order of preference. */
    private static final Map<String, List<String>> TOKENS = Map.of(
            "NextToken", List.of("NextToken"),
            "nextToken", List.of("nextToken"),
            "NextMarker", List.of("Marker", "NextMarker"),
            "Marker", List.of("Marker"),
            "ContinuationToken", List.of("ContinuationToken"),
            "NextPageToken", List.of("NextPageToken"),
            "position", List.of("position"));

    /**
     * The pages of an answer.
     *
     * @param failure why there may be more pages than these; null when the last one was read
     * @param notOffered true when there is no such service or operation here
     */
    record Pages(List<ObjectNode> pages, @Nullable CallException failure, boolean notOffered) {
        Pages(List<ObjectNode> pages, @Nullable CallException failure) {
            this(pages, failure, false);
        }
    }

    private record Memo(Scope scope, Request request) {}

    private final Invoker invoker;
    private final Ledger ledger;
    private final AtomicBoolean stopped;
    private final Map<Memo, FutureTask<Pages>> lists = new ConcurrentHashMap<>();

    Caller(Invoker invoker, Ledger ledger, AtomicBoolean stopped) {
        this.invoker = invoker;
        this.ledger = ledger;
        this.stopped = stopped;
    }

    /** As {@link #pages}, but equal requests of one scan are sent once: several types may come from one list. */
    Pages list(Operation operation, Request request, Scope scope) {
        // the first thread calls, the others wait for its answer: the ledger must not depend on who was faster
        FutureTask<Pages> mine = new FutureTask<>(() -> pages(operation, request, scope));
        FutureTask<Pages> first = lists.putIfAbsent(new Memo(scope, request), mine);
        if (first == null) {
            mine.run();
            first = mine;
        }
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Pages(List.of(), new CallException(Reason.INTERRUPTED, "Interrupted", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** All pages; none when the service is not offered here or says that there is nothing. */
    Pages pages(Operation operation, Request first, Scope scope) {
        List<ObjectNode> pages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Request request = first;
        try {
            while (true) {
                ObjectNode page = call(operation, request, scope);
                if (page == null) {
                    return new Pages(pages, null);
                }
                Request next = next(request, page, seen);
                pages.add(page);
                if (next == null) {
                    return new Pages(pages, null);
                }
                request = next;
            }
        } catch (NotOfferedException e) {
            ledger.notOffered(scope, operation.id());
            return new Pages(pages, null, true);
        } catch (CallException e) {
            ledger.failed(scope, operation.id(), e.reason());
            return new Pages(pages, e);
        }
    }

    /** Null when the service says that there is nothing. */
    private @Nullable ObjectNode call(Operation operation, Request request, Scope scope)
            throws CallException, NotOfferedException {
        if (stopped.get()) {
            throw new CallException(Reason.INTERRUPTED, "Interrupted");
        }
        try {
            ObjectNode page = invoker.call(request);
            ledger.ok(scope, operation.id());
            return page;
        } catch (NotOfferedException e) {
            if (!operation.absentCodes().contains(e.getMessage())) {
                throw e;
            }
        } catch (CallException e) {
            if (!operation.absentCodes().contains(e.code())) {
                throw e;
            }
        }
        ledger.ok(scope, operation.id());
        return null;
    }

    /** The request for the next page, null after the last. Takes the token out of the page: it is no data. */
    private static @Nullable Request next(Request request, ObjectNode page, Set<String> seen) throws CallException {
        for (Map.Entry<String, List<String>> entry : TOKENS.entrySet()) {
            JsonNode token = page.get(entry.getKey());
            if (token != null && token.isTextual() && !token.asText().isEmpty()) {
                String parameter = parameter(request, entry.getValue());
                if (parameter.isEmpty()) {
                    continue;
                }
                page.remove(entry.getKey());
                if (!seen.add(token.asText())) {
                    throw new CallException(Reason.MALFORMED, "RepeatedPageToken");
                }
                ObjectNode args = request.args().deepCopy();
                args.put(parameter, token.asText());
                return new Request(request.service(), request.operation(), request.region(), args);
            }
        }
        return null;
    }

    private static String parameter(Request request, List<String> candidates) {
        return candidates.stream()
                .filter(c -> Invoker.hasParameter(request, c))
                .findFirst()
                .orElse("");
    }

    /** Several pages as one answer: lists are joined, everything else is the first page's. */
    static @Nullable ObjectNode joined(List<ObjectNode> pages) {
        if (pages.isEmpty()) {
            return null;
        }
        ObjectNode all = pages.get(0).deepCopy();
        for (ObjectNode page : pages.subList(1, pages.size())) {
            page.properties().forEach(e -> {
                if (e.getValue() instanceof ArrayNode more && all.get(e.getKey()) instanceof ArrayNode list) {
                    list.addAll(more);
                } else if (!all.has(e.getKey())) {
                    all.set(e.getKey(), e.getValue());
                }
            });
        }
        return all;
    }
}
