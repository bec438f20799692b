package io.aiposture.collect;

import io.aiposture.inventory.Resource;

/** Told while a collection goes on; from several threads. */
@FunctionalInterface
public interface Progress {

    /** @param what what is being read */
    void update(int done, int total, String what);

    /** Told of each resource once everything about it was read, long before the collection ends. */
    default void read(Resource resource) {}
}
