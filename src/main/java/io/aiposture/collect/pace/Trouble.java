package io.aiposture.collect.pace;

import java.time.Duration;

/**
 * What a failed attempt says of the API.
 *
 * @param after how long the API asks to wait; zero when it does not say
 */
public record Trouble(Kind kind, Duration after) {

    /** What may be done about it. */
    public enum Kind {
        /** The API answered, and will answer the same again. */
        FINAL,
        /** The API wants fewer requests. */
        THROTTLED,
        /** No answer came in time. */
        SILENT,
        /** The API failed, and may not the next time. */
        BROKEN,
        /** The request did not get there. */
        UNSENT
    }

    public static Trouble of(Kind kind) {
        return new Trouble(kind, Duration.ZERO);
    }
}
