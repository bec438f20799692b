package io.aiposture.evaluate;

/**
 * Keeps the heap about as small as slices need it. A collector that may take 512 MiB takes them, and what slices leave
 * behind has grown old: without being asked it would be collected when all of that is full.
 */
final class Heap {

    private static final long LEAST = 96L << 20;

    private long limit = LEAST;

    /** To be called from time to time, by one thread. */
    void tidy() {
        if (used() > limit) {
            System.gc();
            limit = Math.max(LEAST, used() * 3 / 2);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
