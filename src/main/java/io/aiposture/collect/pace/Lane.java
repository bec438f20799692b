package io.aiposture.collect.pace;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The requests that wait for one bucket. Not thread-safe. */
final class Lane {

    final Bucket bucket;
    final Gate gate;
    /** When it is looked at next; changes only while it is in no queue. */
    long turn;
    /** True while it is in a queue or parked. */
    boolean waiting;

    boolean parked;

    private final Deque<Job<?>> first = new ArrayDeque<>();
    private @Nullable Throwable exhausted;
    private long exhaustedUntil;
    private final Queue<Job<?>> again = new PriorityQueue<>(Comparator.comparingLong(j -> j.notBefore));

    Lane(Bucket bucket, Gate gate) {
        this.bucket = bucket;
        this.gate = gate;
    }

    /**
     * @param goesOn whether it goes on with what was read already. That comes before everything new, so that resources
     *     are finished early and little is half read at any time
     */
    void add(Job<?> job, boolean goesOn) {
        if (goesOn) {
            first.addFirst(job);
        } else {
            first.addLast(job);
        }
    }

    /** To be sent again after {@code job.notBefore}. */
    void retry(Job<?> job) {
        again.add(job);
    }

    /** Nothing is sent for longer than anybody wants to wait. */
    void exhaust(Throwable cause, long until) {
        exhausted = cause;
        exhaustedUntil = until;
    }

    /** Why nothing is sent; null when something may be. */
    @Nullable
    Throwable dead(long now) {
        if (exhausted != null && exhaustedUntil - now > 0) {
            return exhausted;
        }
        return gate.look(now) == Gate.State.DEAD ? gate.cause() : null;
    }

    boolean isEmpty() {
        return first.isEmpty() && again.isEmpty();
    }

    long readyAt(long now) {
        Job<?> retried = again.peek();
        long job = first.isEmpty() && retried != null ? retried.notBefore : now;
        long tokens = bucket.readyAt(now);
        return tokens - job > 0 ? tokens : job;
    }

    /** The next request; whatever its time when {@code anyTime}. */
    Job<?> poll(long now, boolean anyTime) {
        Job<?> retried = again.peek();
        boolean due = retried != null && (anyTime || first.isEmpty() || retried.notBefore - now <= 0);
        return due ? again.remove() : first.remove();
    }
}
