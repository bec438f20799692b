package io.aiposture.collect.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does something for every element of a list, for some of them at once; results are in the list's order. */
final class Strands<A, B> {

    /** Enough to use what an API permits, few enough that long lists take no memory while they wait. */
    private static final int AT_ONCE = 64;

    private final List<A> items;
    private final Function<A, CompletableFuture<B>> each;
    private final List<CompletableFuture<B>> results = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private Strands(List<A> items, Function<A, CompletableFuture<B>> each) {
        this.items = items;
        this.each = each;
        items.forEach(i -> results.add(new CompletableFuture<>()));
    }

    /** Ends when all have ended, with the first failure if there is one. */
    static <A, B> CompletableFuture<List<B>> each(List<A> items, Function<A, CompletableFuture<B>> each) {
        Strands<A, B> strands = new Strands<>(items, each);
        for (int i = 0; i < Math.min(AT_ONCE, items.size()); i++) {
            strands.run();
        }
        return CompletableFuture.allOf(strands.results.toArray(CompletableFuture[]::new))
                .thenApply(done ->
                        strands.results.stream().map(CompletableFuture::join).toList());
    }

    /** One element after the other; what ends at once is followed in a loop, so that the stack stays flat. */
    private void run() {
        for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            CompletableFuture<B> result = results.get(i);
            CompletableFuture<B> work = begin(items.get(i));
            boolean goesOn = !work.isDone();
            work.whenComplete((b, thrown) -> {
                if (thrown == null) {
                    result.complete(b);
                } else {
                    result.completeExceptionally(thrown);
                }
                if (goesOn) {
                    run();
                }
            });
            if (goesOn) {
                return;
            }
        }
    }

    private CompletableFuture<B> begin(A item) {
        try {
            return each.apply(item);
        } catch (RuntimeException | Error e) {
            // an error too: what nobody completes is waited for without end
            return CompletableFuture.failedFuture(e);
        }
    }
}
