package io.aiposture.collect.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * What the user permits, on top of what the APIs do.
 *
 * @param maxRate requests a second in the whole run
 * @param maxConcurrency requests under way at once
 * @param deadline how long collection may take; what has not begun by then is not read
 */
public record Limits(double maxRate, int maxConcurrency, Optional<Duration> deadline) {

    /** API quotas and latencies cap what more would bring; see docs/adr/0016. */
    public static final int USUAL_CONCURRENCY = 64;

    /** No wish of the user. */
    public static final Limits NONE = new Limits(Double.POSITIVE_INFINITY, USUAL_CONCURRENCY, Optional.empty());
}
