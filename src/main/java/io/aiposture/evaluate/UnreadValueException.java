package io.aiposture.evaluate;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import org.jspecify.annotations.Nullable;

/** An unread value met inside a CEL evaluation; CEL's own logic lets {@code ||} and {@code &&} absorb it. */
final class UnreadValueException extends CelRuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The first unread value that the evaluation on this thread met. cel-java 0.14 turns an error below a negation into
     * "no such overload" and drops its cause; the verdict must name the operation all the same.
     */
    private static final ThreadLocal<Unread> MET = new ThreadLocal<>();

    UnreadValueException(Unread unread) {
        super(new UnreadException(unread), CelErrorCode.ATTRIBUTE_NOT_FOUND);
        if (MET.get() == null) {
            MET.set(unread);
        }
    }

    /** Forgets what earlier evaluations met. */
    static void begin() {
        MET.remove();
    }

    /** What was met since {@link #begin}; null when everything was there. */
    static @Nullable Unread met() {
        return MET.get();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
