package io.aiposture.collect.call;

import io.aiposture.collect.journal.Digest;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.SharedList;
import io.aiposture.inventory.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a collection knows already: answers of this run, and of the run that it goes on with. Thread-safe. */
final class Memory {

    private final Journal journal;
    private final Map<String, CompletableFuture<Pages>> lists = new ConcurrentHashMap<>();
    private final Map<String, SharedList> counted = new ConcurrentHashMap<>();

    /** Operations that several parts may ask in the same words; null for all. */
    private volatile @Nullable Set<String> shared;

    Memory(Journal journal) {
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    /** Equal for equal requests in a scope. */
    static String key(Request request, Scope scope) {
        return Digest.of(List.of(
                scope.cloud(),
                scope.account(),
                scope.region(),
                request.id(),
                request.region(),
                request.args().toString()));
    }

    /** Who comes first asks, the others get its answer: the ledger must not depend on who was faster. */
    CompletableFuture<Pages> once(String key, Supplier<CompletableFuture<Pages>> asking) {
        CompletableFuture<Pages> mine = new CompletableFuture<>();
        CompletableFuture<Pages> first = lists.putIfAbsent(key, mine);
        if (first != null) {
            return first;
        }
        // within a stage, so that those who wait hear of it when the asking itself throws
        CompletableFuture.completedFuture(key).thenCompose(k -> asking.get()).whenComplete((pages, thrown) -> {
            if (thrown == null) {
                mine.complete(pages);
            } else {
                mine.completeExceptionally(thrown);
            }
        });
        return mine;
    }

    /** Only answers of these operations, and those that decide what is read, are worth their memory. */
    void sharing(Set<String> operations) {
        shared = Set.copyOf(operations);
    }

    boolean isShared(Request request, String key) {
        Set<String> some = shared;
        return some == null || some.contains(request.id()) || lists.containsKey(key);
    }

    /** Notes lists whose calls an earlier run has counted. */
    void counted(List<SharedList> earlier) {
        earlier.forEach(list -> counted.put(list.key(), list));
    }

    @Nullable
    SharedList counted(String key) {
        return counted.get(key);
    }
}
