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
        long resources) {}
