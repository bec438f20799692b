package io.aiposture.collect.call;

/** A call that failed for good, after all retries. */
public final class CallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String code;

    /**
     * @param reason one of {@link io.aiposture.inventory.Reason}
     * @param code the service's error code, or the kind of client failure; never a message
     */
    public CallException(String reason, String code, Throwable cause) {
        super(reason + " " + code, cause);
        this.reason = reason;
        this.code = code;
    }

    public CallException(String reason, String code) {
        super(reason + " " + code);
        this.reason = reason;
        this.code = code;
    }

    public String reason() {
        return reason;
    }

    public String code() {
        return code;
    }
}
