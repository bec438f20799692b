package io.aiposture.collect.pace;

/** One request to be sent, again if need be. */
public interface Work<T> {

    /** Sends it once and waits for the answer. */
    T attempt() throws Exception;

    /** What a failure of {@link #attempt} means. */
    Trouble trouble(Exception thrown);
}
