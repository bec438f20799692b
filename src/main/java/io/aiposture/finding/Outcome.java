package io.aiposture.finding;

/** What a rule says of a resource. */
public enum Outcome {
    /** The condition that fails it is true, and everything it needed was read. */
    FAIL,
    /** Something it needed could not be read. */
    UNKNOWN,
    /** It failed, and a waiver with reason, owner and expiry covers it. */
    WAIVED,
    /** The condition that fails it is false, and everything it needed was read. */
    PASS,
    /** The rule does not concern this resource, or the list was read and is empty. */
    NOT_APPLICABLE
}
