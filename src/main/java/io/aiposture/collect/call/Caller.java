package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.pace.Pace;
import io.aiposture.inventory.Scope;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs operations to their last page and writes every call into the ledger. What begins with {@code begin} goes on in
 * threads of {@link Pace}, where nobody may wait for anything. Thread-safe.
 */
public final class Caller {

    private record Memo(Scope scope, String id, String region, ObjectNode args) {}

    private final Api api;
    private final Ledger ledger;
    private final Pace pace;
    private final Map<Memo, CompletableFuture<Pages>> lists = new ConcurrentHashMap<>();

    /** @param stopped when it becomes true, calls that have not begun are noted as interrupted */
    public Caller(Api api, Ledger ledger, AtomicBoolean stopped, Pace pace) {
        this.api = api;
        this.ledger = ledger;
        this.pace = pace;
        pace.until(stopped::get);
    }

    /** As {@link #begin}, but equal requests of one scan are sent once: several types may come from one list. */
    public CompletableFuture<Pages> beginList(Request request, Scope scope) {
        // the ledger must not depend on who was faster
        CompletableFuture<Pages> mine = new CompletableFuture<>();
        Memo memo = new Memo(scope, request.id(), request.region(), request.args());
        CompletableFuture<Pages> first = lists.putIfAbsent(memo, mine);
        if (first != null) {
            return first;
        }
        begin(request, scope).whenComplete((pages, thrown) -> {
            if (thrown == null) {
                mine.complete(pages);
            } else {
                mine.completeExceptionally(thrown);
            }
        });
        return mine;
    }

    /** All pages; none when the service is not offered here or says that there is nothing. */
    public CompletableFuture<Pages> begin(Request first, Scope scope) {
        return new Paging(api, ledger, pace, first, scope).all();
    }

    /** As {@link #beginList}, and waits for it. */
    public Pages list(Request request, Scope scope) {
        return wait(beginList(request, scope));
    }

    /** As {@link #begin}, and waits for it. */
    public Pages pages(Request request, Scope scope) {
        return wait(begin(request, scope));
    }

    private static Pages wait(CompletableFuture<Pages> pages) {
        try {
            return pages.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
