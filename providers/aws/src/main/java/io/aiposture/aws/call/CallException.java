package io.aiposture.aws.call;

/** A call that failed for good, after the SDK's retries. */
final class CallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String code;

    /**
     * @param reason one of {@link io.aiposture.inventory.Reason}
     * @param code the service's error code, or the kind of client failure; never a message
     */
    CallException(String reason, String code, Throwable cause) {
        super(reason + " " + code, cause);
        this.reason = reason;
        this.code = code;
    }

    CallException(String reason, String code) {
        super(reason + " " + code);
        this.reason = reason;
        this.code = code;
    }

    String reason() {
        return reason;
    }

    String code() {
        return code;
    }
}
