package io.aiposture.azure.policy;

/** Whether an action may be done. */
public enum Held {
    NO,
    /** Only where a condition holds, which this analysis does not decide. */
    CONDITIONALLY,
    YES;

    Held or(Held other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Both are needed. */
    public Held and(Held other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
