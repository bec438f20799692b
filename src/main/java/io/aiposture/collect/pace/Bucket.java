package io.aiposture.collect.pace;

import java.time.Duration;

/**
 * A token bucket that gives way: a throttled answer takes its rate down at once, answers bring it back slowly. Times are
 * those of {@link System#nanoTime}. Not thread-safe.
 */
final class Bucket {

    private static final double SECOND = 1e9;

    /** Requests sent evenly arrive unevenly; with all of a rate used, some would find the API's bucket empty. */
    private static final double SHARE_OF_RATE = 0.95;

    private static final double SHARE_OF_BURST = 0.5;
    private static final double SLOWER = 0.7;
    private static final double SLOWEST = 0.02;
    private static final double FASTER = 0.005;

    private final double fullRate;
    private final double burst;
    private double rate;
    private double tokens;
    private long filled;
    private long shutUntil;
    private long slowed;

    private Bucket(double rate, double burst, long now) {
        this.fullRate = rate;
        this.burst = burst;
        this.rate = rate;
        this.tokens = burst;
        this.filled = now;
        this.shutUntil = now;
        this.slowed = now - (long) SECOND;
    }

    /** Stays a little below what an API permits. */
    static Bucket within(Quota quota, long now) {
        return new Bucket(quota.perSecond() * SHARE_OF_RATE, Math.max(1, quota.burst() * SHARE_OF_BURST), now);
    }

    /** Exactly so many a second, one after the other. */
    static Bucket exactly(double perSecond, long now) {
        return new Bucket(perSecond, 1, now);
    }

    /** When the next request may be sent. */
    long readyAt(long now) {
        fill(now);
        long filledAt = tokens >= 1 ? now : now + (long) Math.ceil((1 - tokens) / rate * SECOND);
        return filledAt - shutUntil >= 0 ? filledAt : shutUntil;
    }

    void take(long now) {
        fill(now);
        tokens--;
    }

    /** The API wants fewer requests; several answers of the same second say the same. */
    void throttled(long now, Duration wait) {
        fill(now);
        long until = now + wait.toNanos();
        shutUntil = until - shutUntil > 0 ? until : shutUntil;
        tokens = Math.min(tokens, 0);
        if (now - slowed >= SECOND && Double.isFinite(fullRate)) {
            slowed = now;
            rate = Math.max(fullRate * SLOWEST, rate * SLOWER);
        }
    }

    void answered() {
        if (rate < fullRate) {
            rate = Math.min(fullRate, rate + fullRate * FASTER);
        }
    }

    double rate() {
        return rate;
    }

    private void fill(long now) {
        if (Double.isInfinite(rate)) {
            tokens = burst;
        } else {
            tokens = Math.min(burst, tokens + (now - filled) / SECOND * rate);
        }
        filled = now;
    }
}
