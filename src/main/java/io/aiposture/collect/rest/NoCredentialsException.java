package io.aiposture.collect.rest;

import java.io.IOException;

/** There are no credentials, or they were refused when a token was asked for. */
public final class NoCredentialsException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the library of the cloud threw; its message may name files, and goes to no report */
    public NoCredentialsException(Throwable cause) {
        super("no credentials", cause);
    }
}
