package io.aiposture.collect.pace;

import java.time.Duration;

/** How long an answer may take. */
public final class Timeouts {

    /** Two lost packets on the way to another continent are borne; where nobody is, it shows soon. */
    public static final Duration CONNECT = Duration.ofSeconds(5);

    /** Longer than the slowest list that was seen documented; a hung connection must not hang a scan. */
    public static final Duration ANSWER = Duration.ofSeconds(25);

    private Timeouts() {}
}
