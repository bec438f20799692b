package io.aiposture.collect;

/** Told while a collection goes on; from several threads. */
@FunctionalInterface
public interface Progress {

    /** @param what what is being read */
    void update(int done, int total, String what);
}
