package io.aiposture.inventory;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The coverage ledger: which operations were called where, and how the calls ended. It can be gone through any number of
 * times while the inventory is open; a large estate has more lines than memory should hold.
 */
@FunctionalInterface
public interface Calls extends Iterable<CallCount> {

    Stream<CallCount> stream();

    @Override
    default Iterator<CallCount> iterator() {
        return stream().iterator();
    }

    default boolean isEmpty() {
        return stream().findFirst().isEmpty();
    }

    /** All lines in memory. */
    static Calls of(List<CallCount> lines) {
        return lines::stream;
    }
}
