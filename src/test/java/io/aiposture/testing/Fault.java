package io.aiposture.testing;

/** A way in which an operation fails. */
public enum Fault {
    DENIED,
    THROTTLED,
    SERVER_ERROR,
    TIMEOUT,
    REFUSED,
    MALFORMED,
    EMPTY_PAGE_WITH_TOKEN,
    REPEATED_TOKEN,
    /** Null where a list belongs. */
    NULL_LIST,
    /** A list whose items do not say what they are. */
    ITEMS_WITHOUT_ID,
    /** An answer that says that a part of it is missing. */
    PARTIAL,
    /** There is no such service or operation here, or it is switched off. */
    NOT_OFFERED
}
