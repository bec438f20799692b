package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.Operation;
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
public final class Caller {

    private record Memo(Scope scope, String id, String region, ObjectNode args) {}

    private final Api api;
    private final Ledger ledger;
    private final AtomicBoolean stopped;
    private final Map<Memo, FutureTask<Pages>> lists = new ConcurrentHashMap<>();

    /** @param stopped when it becomes true, calls that have not begun are noted as interrupted */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped) {
        this.api = api;
        this.ledger = ledger;
        this.stopped = stopped;
    }

    /** As {@link #pages}, but equal requests of one scan are sent once: several types may come from one list. */
    public Pages list(Request request, Scope scope) {
        // the first thread calls, the others wait for its answer: the ledger must not depend on who was faster
        FutureTask<Pages> mine = new FutureTask<>(() -> pages(request, scope));
        Memo memo = new Memo(scope, request.id(), request.region(), request.args());
        FutureTask<Pages> first = lists.putIfAbsent(memo, mine);
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
    public Pages pages(Request first, Scope scope) {
        List<ObjectNode> pages = new ArrayList<>();
        Set<ObjectNode> seen = new HashSet<>(Set.of(first.args()));
        Operation operation = first.operation();
        @Nullable Request request = first;
        @Nullable CallException partial = null;
        try {
            while (request != null) {
                ObjectNode page = call(request, scope);
                if (page == null) {
                    break;
                }
                partial = partial == null ? api.partial(page) : partial;
                request = api.next(request, page);
                pages.add(page);
                if (request != null && !seen.add(request.args())) {
                    throw new CallException(Reason.MALFORMED, "RepeatedPageToken");
                }
            }
            if (partial != null) {
                throw partial;
            }
            return new Pages(pages, null);
        } catch (NotOfferedException e) {
            ledger.notOffered(scope, operation.id());
            return new Pages(pages, null, true);
        } catch (CallException e) {
            ledger.failed(scope, operation.id(), e.reason());
            return new Pages(pages, e);
        }
    }

    /** Null when the service says that there is nothing. */
    private @Nullable ObjectNode call(Request request, Scope scope) throws CallException, NotOfferedException {
        if (stopped.get()) {
            throw new CallException(Reason.INTERRUPTED, "Interrupted");
        }
        Operation operation = request.operation();
        try {
            ObjectNode page = api.call(request);
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
}
