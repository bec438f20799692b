package io.aiposture.collect.call;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs work on several threads. Once the scan is stopped, what hangs in a call is left behind. */
final class Workers {

    /** API quotas cap what more threads would bring; see docs/adr. */
    private static final int PARALLEL = 16;

    private static final long LOOK_MILLIS = 50;
    private static final long GRACE_MILLIS = 1500;

    private final CountDownLatch left;
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Workers(int count) {
        this.left = new CountDownLatch(count);
    }

    /** Returns when all is done, or a moment after the scan was stopped. */
    static void run(List<Runnable> work, BooleanSupplier stopped) {
        Workers workers = new Workers(work.size());
        ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, Workers::thread);
        try {
            work.forEach(w -> pool.execute(() -> workers.work(w)));
            workers.await(stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
        Throwable thrown = workers.failure.get();
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    private void work(Runnable work) {
        busy.add(Thread.currentThread());
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            busy.remove(Thread.currentThread());
            left.countDown();
        }
    }

    /** Most calls end when their thread is interrupted; those that do not would last until their time-out. */
    private void await(BooleanSupplier stopped) throws InterruptedException {
        while (!left.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (stopped.getAsBoolean()) {
                busy.forEach(Thread::interrupt);
                if (!left.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "collect");
        thread.setDaemon(true);
        return thread;
    }
}
