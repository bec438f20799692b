package io.aiposture.collect.pace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Whether a failed request is sent again, and when.
 *
 * @param attempts how often in all
 * @param silences how often when no answer comes: each costs a whole time-out
 * @param base the first wait; doubled each time
 */
record Retry(int attempts, int silences, Duration base) {

    static final Retry LIVE = new Retry(5, 3, Duration.ofMillis(400));
    static final Retry NEVER = new Retry(1, 1, Duration.ZERO);

    /** An API that asks for more means hours; the run would seem to hang. */
    static final Duration LONGEST_OBEYED = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** How long to wait; empty when it is not sent again. */
    Optional<Duration> wait(Trouble trouble, int attempted) {
        int most = trouble.kind() == Trouble.Kind.SILENT ? silences : attempts;
        boolean again = trouble.kind() != Trouble.Kind.FINAL
                && attempted < most
                && trouble.after().compareTo(LONGEST_OBEYED) <= 0;
        if (!again) {
            return Optional.empty();
        }
        Duration grown = base.multipliedBy(1L << (attempted - 1));
        Duration capped = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
        Duration jittered = Duration.ofNanos(
                (long) (capped.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1)));
        return Optional.of(jittered.compareTo(trouble.after()) > 0 ? jittered : trouble.after());
    }
}
