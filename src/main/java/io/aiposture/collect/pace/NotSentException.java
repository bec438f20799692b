package io.aiposture.collect.pace;

import org.jspecify.annotations.Nullable;

/** A request that was not sent. */
public final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** The user ended the run. */
        STOPPED,
        /** The time that the user gave is over. */
        DEADLINE,
        /** Its endpoint does not answer. */
        DEAD
    }

    private final Why why;

    /** @param cause the failure that showed that the endpoint does not answer */
    NotSentException(Why why, @Nullable Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
