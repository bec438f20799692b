package io.aiposture.evaluate;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;

/** An unread value met inside a CEL evaluation; CEL's own logic lets {@code ||} and {@code &&} absorb it. */
final class UnreadValueException extends CelRuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadValueException(Unread unread) {
        super(new UnreadException(unread), CelErrorCode.ATTRIBUTE_NOT_FOUND);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
