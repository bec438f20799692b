package io.aiposture.collect.pace;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The threads that send. They are made when they are needed, up to a limit, and end by themselves. Of those that have
 * nothing to do one waits for the next lane's turn and the others for that one. All methods but {@link #work} are called
 * with the lock held.
 */
final class Workers {

    private static final long NANOS_IDLE = 2_000_000_000L;

    /** How soon the end of a run is noticed. */
    private static final long NANOS_BETWEEN_LOOKS = 200_000_000L;

    private final ReentrantLock lock;
    private final Condition changed;
    private final int most;
    private final Pace pace;
    private final Queue<Lane> ready = new PriorityQueue<>(Comparator.comparingLong(lane -> lane.turn));
    private @Nullable Thread leader;
    private int threads;
    private int idle;

    Workers(ReentrantLock lock, int most, Pace pace) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.most = most;
        this.pace = pace;
    }

    /** A lane has something to send. */
    void queue(Lane lane, long now) {
        if (!lane.waiting) {
            again(lane, now);
        }
    }

    /** A lane is to be looked at again. */
    void again(Lane lane, long now) {
        lane.waiting = true;
        lane.turn = now;
        ready.add(lane);
        leader = null;
        need();
    }

    private void need() {
        if (idle > 0) {
            changed.signal();
        } else if (threads < most) {
            threads++;
            new Worker(this::work).start();
        }
    }

    /** A thread that sends. What it asks for goes on with something that was read already. */
    static final class Worker extends Thread {

        Worker(Runnable work) {
            super(work, "call");
            setDaemon(true);
        }
    }

    private void work() {
        try {
            for (Job<?> job = next(); job != null; job = next()) {
                pace.run(job);
            }
        } finally {
            lock.lock();
            threads--;
            lock.unlock();
        }
    }

    /** What to send now; null when this thread is not needed any more. */
    private @Nullable Job<?> next() {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                Lane lane = ready.peek();
                if (lane != null && (lane.turn - now <= 0 || pace.over(now) != null)) {
                    ready.remove();
                    Job<?> job = look(lane, now);
                    if (job != null) {
                        return job;
                    }
                } else if (!await(lane, now)) {
                    return null;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Job<?> look(Lane lane, long now) {
        Job<?> job = pace.take(lane, now);
        if (job == null && !lane.parked || job != null && !lane.isEmpty()) {
            ready.add(lane);
        } else if (job != null) {
            lane.waiting = false;
        }
        Lane next = ready.peek();
        if (job != null && next != null && (leader == null || next.turn - now <= 0)) {
            need();
        }
        return job;
    }

    /** False when this thread may end. */
    private boolean await(@Nullable Lane lane, long now) {
        idle++;
        try {
            if (lane == null || leader != null) {
                boolean called = changed.awaitNanos(NANOS_IDLE) > 0;
                return called || !ready.isEmpty() && leader == null;
            }
            leader = Thread.currentThread();
            changed.awaitNanos(Math.min(lane.turn - now, NANOS_BETWEEN_LOOKS));
        } catch (InterruptedException e) {
            // a client's timer that came too late; nobody else interrupts these threads
            return true;
        } finally {
            idle--;
            leader = leader == Thread.currentThread() ? null : leader;
        }
        return true;
    }
}
