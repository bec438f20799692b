package io.aiposture.collect.journal;

/** A journal cannot be used; the message is one line that says why and what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }
}
