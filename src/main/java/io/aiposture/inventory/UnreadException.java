package io.aiposture.inventory;

/** Thrown when a condition or a derivation needs a value that was not read. Cheap: it carries no stack trace. */
public final class UnreadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Unread unread;

    public UnreadException(Unread unread) {
        super(unread.reason() + ": " + unread.operation(), null, false, false);
        this.unread = unread;
    }

    /** What was not read, and why. */
    public Unread unread() {
        return unread;
    }
}
