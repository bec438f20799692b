package io.aiposture.evaluate;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Numbered pieces of work on all cores. What they give is used in order, and few of them are ahead of what was used: a
 * parallel stream would begin in the middle and keep what it finds there until the rest is done.
 */
final class InOrder {

    private InOrder() {}

    /**
     * Does the pieces 0 to count - 1.
     *
     * @param work called on several threads; what it throws ends everything
     * @param use called on the caller's thread
     */
    static <T> void each(int count, IntFunction<T> work, Consumer<T> use) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores, InOrder::daemon);
        try {
            Queue<CompletableFuture<T>> begun = new ArrayDeque<>();
            for (int i = 0; i < count; i++) {
                int piece = i;
                begun.add(CompletableFuture.supplyAsync(() -> work.apply(piece), threads));
                if (begun.size() > cores) {
                    use.accept(got(begun.remove()));
                }
            }
            while (!begun.isEmpty()) {
                use.accept(got(begun.remove()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "judging");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T got(CompletableFuture<T> piece) {
        try {
            return piece.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}
