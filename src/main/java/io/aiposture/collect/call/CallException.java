package io.aiposture.collect.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that failed. */
public final class CallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String code;
    private final Duration retryAfter;

    /**
     * @param reason one of {@link io.aiposture.inventory.Reason}
     * @param code the service's error code, or the kind of client failure; never a message
     */
    public CallException(String reason, String code, Throwable cause) {
        this(reason, code, Duration.ZERO, cause);
    }

    /** @param retryAfter how long the service asks to wait; zero when it does not */
    public CallException(String reason, String code, Duration retryAfter, @Nullable Throwable cause) {
        super(reason + " " + code, cause);
        this.reason = reason;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public CallException(String reason, String code) {
        this(reason, code, Duration.ZERO, null);
    }

    public String reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
