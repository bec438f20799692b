package io.aiposture.collect.pace;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends all requests of a run, each when its API and the user permit it. A request that waits holds no thread: threads
 * take what may be sent now, whichever API it goes to. Thread-safe.
 */
public final class Pace {

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Gate> endpoints = new HashMap<>();
    private final Map<String, Gate> places = new HashMap<>();
    private final List<BooleanSupplier> stops = new CopyOnWriteArrayList<>();
    private final Limits limits;
    private final boolean live;
    private final Retry retry;
    private final Bucket wholeRun;
    private final Workers workers;
    private final long began = System.nanoTime();

    private Pace(Limits limits, boolean live) {
        this.limits = limits;
        this.live = live;
        this.retry = live ? Retry.LIVE : Retry.NEVER;
        this.wholeRun = Bucket.exactly(limits.maxRate(), began);
        this.workers = new Workers(lock, limits.maxConcurrency(), this);
    }

    /** For a network. */
    public static Pace of(Limits limits) {
        return new Pace(limits, true);
    }

    /** For answers from this process: as fast as it goes, and nothing is asked twice. */
    public static Pace free() {
        int threads = 2 * Runtime.getRuntime().availableProcessors();
        return new Pace(new Limits(Limits.NONE.maxRate(), threads, Optional.empty()), false);
    }

    /** From the moment at which this becomes true nothing more is sent. */
    public void until(BooleanSupplier stopped) {
        stops.add(stopped);
    }

    /** True when the user has ended the run. */
    public boolean stopped() {
        return stops.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /**
     * Sends a request when its turn comes, and again when it fails in a way that may pass.
     *
     * @return ends with what {@link Work#attempt} returns or threw last, or with {@link NotSentException}
     */
    public <T> CompletableFuture<T> submit(Route route, Work<T> work) {
        lock.lock();
        try {
            Lane lane = lane(route);
            Job<T> job = new Job<>(lane, work);
            lane.add(job, Thread.currentThread() instanceof Workers.Worker);
            workers.queue(lane, System.nanoTime());
            return job.result;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until one more request may be sent for one that is under way: a redirect, a corrected clock. */
    public void further(Route route) throws InterruptedException {
        for (long wait = tryFurther(route); wait > 0; wait = tryFurther(route)) {
            Thread.sleep(wait / NANOS_PER_MILLI + 1);
        }
    }

    /** How long to wait; not more than zero when the request may be sent now. */
    private long tryFurther(Route route) {
        lock.lock();
        try {
            long now = System.nanoTime();
            Bucket bucket = lane(route).bucket;
            long wait = Math.max(bucket.readyAt(now), wholeRun.readyAt(now)) - now;
            if (wait <= 0) {
                bucket.take(now);
                wholeRun.take(now);
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    private Lane lane(Route route) {
        return lanes.computeIfAbsent(route.bucket(), b -> {
            Gate place = places.computeIfAbsent(route.place(), p -> new Gate(null, Integer.MAX_VALUE, !live));
            int most = live ? Math.max(1, limits.maxConcurrency() / 2) : Integer.MAX_VALUE;
            Gate endpoint = endpoints.computeIfAbsent(route.endpoint(), e -> new Gate(place, most, !live));
            return new Lane(Bucket.within(live ? route.quota() : Quota.NONE, System.nanoTime()), endpoint);
        });
    }

    /** The next request of a lane; null when it must wait, until {@code lane.turn} or parked. With the lock held. */
    @Nullable
    Job<?> take(Lane lane, long now) {
        NotSentException refused = refusal(lane, now);
        lane.turn = now;
        if (refused == null) {
            if (lane.gate.look(now) == Gate.State.WAIT) {
                lane.gate.park(lane);
                return null;
            }
            lane.turn = Math.max(lane.readyAt(now), wholeRun.readyAt(now));
            if (lane.turn - now > 0) {
                return null;
            }
            lane.bucket.take(now);
            wholeRun.take(now);
        }
        Job<?> job = lane.poll(now, refused != null);
        job.refused = refused;
        if (refused == null) {
            lane.gate.begin();
        }
        return job;
    }

    private @Nullable NotSentException refusal(Lane lane, long now) {
        NotSentException.Why over = over(now);
        if (over != null) {
            return new NotSentException(over, null);
        }
        Throwable dead = lane.dead(now);
        return dead == null ? null : new NotSentException(NotSentException.Why.DEAD, dead);
    }

    /** Why nothing more is sent in this run; null while it goes on. */
    NotSentException.@Nullable Why over(long now) {
        if (stopped()) {
            return NotSentException.Why.STOPPED;
        }
        boolean late = limits.deadline().map(d -> now - began >= d.toNanos()).orElse(false);
        return late ? NotSentException.Why.DEADLINE : null;
    }

    /** Sends a request; what waits for its answer goes on in the same thread. */
    <T> void run(Job<T> job) {
        if (job.refused != null) {
            job.result.completeExceptionally(job.refused);
            return;
        }
        T answer;
        try {
            job.begin(System.nanoTime());
            answer = job.work.attempt();
        } catch (Exception e) {
            if (!failed(job, e)) {
                job.result.completeExceptionally(e);
            }
            return;
        } catch (Error e) {
            ended(job, gate -> {});
            job.result.completeExceptionally(e);
            return;
        }
        ended(job, gate -> gate.answered(System.nanoTime()));
        job.result.complete(answer);
    }

    private void ended(Job<?> job, Consumer<Gate> verdict) {
        lock.lock();
        try {
            job.lane.gate.end();
            verdict.accept(job.lane.gate);
            job.lane.bucket.answered();
            wake(job.lane);
        } finally {
            lock.unlock();
        }
    }

    /** True when it is sent again. */
    private boolean failed(Job<?> job, Exception thrown) {
        Trouble trouble = job.work.trouble(thrown);
        Optional<Duration> wait = retry.wait(trouble, job.attempts);
        lock.lock();
        try {
            long now = System.nanoTime();
            job.lane.gate.end();
            boolean again = learn(job, trouble, thrown, wait, now);
            if (again) {
                job.notBefore = now + wait.orElse(Duration.ZERO).toNanos();
                job.lane.retry(job);
            }
            wake(job.lane);
            return again;
        } finally {
            lock.unlock();
        }
    }

    private boolean learn(Job<?> job, Trouble trouble, Exception thrown, Optional<Duration> wait, long now) {
        Lane lane = job.lane;
        switch (trouble.kind()) {
            case SILENT -> {
                boolean dead = live && !lane.gate.answeredSince(job.began) && (!lane.gate.lives() || wait.isEmpty());
                if (dead) {
                    lane.gate.died(thrown, now);
                    return false;
                }
            }
            case THROTTLED -> {
                lane.gate.answered(now);
                lane.bucket.throttled(now, wait.orElse(Duration.ZERO));
                if (trouble.after().compareTo(Retry.LONGEST_OBEYED) > 0) {
                    lane.exhaust(thrown, now + trouble.after().toNanos());
                }
            }
            case BROKEN, FINAL -> lane.gate.answered(now);
            case UNSENT -> {
                if (live && wait.isEmpty() && !lane.gate.lives()) {
                    lane.gate.died(thrown, now);
                }
            }
        }
        return wait.isPresent();
    }

    /** Something has ended: lanes that waited for that may go on. */
    private void wake(Lane lane) {
        long now = System.nanoTime();
        lane.gate.unpark().forEach(parked -> workers.again(parked, now));
        if (!lane.isEmpty()) {
            workers.queue(lane, now);
        }
    }
}
