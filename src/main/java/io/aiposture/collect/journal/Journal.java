package io.aiposture.collect.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what a collection has finished. Holds what an inventory holds, after secrets were taken out, and nothing
 * else. Thread-safe.
 */
public interface Journal {

    /** When the collection of a cloud began: now, or when the run began that this one goes on with. */
    Instant began(String cloud, Instant now);

    /** What an earlier run had noted under a name with {@link #note}. */
    Optional<String> noted(String name);

    /** Notes something that a run which goes on must find unchanged. */
    void note(String name, String value);

    /** The answer that an earlier run had kept. */
    Optional<Answer> answer(String key);

    /** Keeps an answer that decides what is read at all. */
    void keep(String key, Answer answer);

    /** What an earlier run had finished under a key. */
    Optional<Finished> finished(String key);

    /** Notes a finished part of the collection. */
    void finish(String key, Finished part);

    /** True when {@link #finished} would bring what has been noted under a key, so that nobody else need hold it. */
    boolean holds(String key);

    /** Remembers nothing. */
    static Journal none() {
        return NoJournal.INSTANCE;
    }
}
