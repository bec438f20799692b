package io.aiposture.inventory;

/**
 * One line of the coverage ledger: how often an operation was called in a scope, and how it ended.
 * Retries count as one call; {@code throttled} counts calls that were still throttled after the last retry.
 *
 * @param resources how many resources the answers brought
 */
public record CallCount(
        Scope scope,
        String operation,
        long attempted,
        long ok,
        long denied,
        long throttled,
        long failed,
        long notOffered,
        long resources) {

    /** No calls, anywhere. */
    public static final CallCount NONE = new CallCount(new Scope("", "", ""), "", 0, 0, 0, 0, 0, 0, 0);

    /** Both together; where and what is that of this. */
    public CallCount plus(CallCount other) {
        return new CallCount(
                scope,
                operation,
                attempted + other.attempted,
                ok + other.ok,
                denied + other.denied,
                throttled + other.throttled,
                failed + other.failed,
                notOffered + other.notOffered,
                resources + other.resources);
    }
}
