package io.aiposture.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives equal things, of which there are few, equal numbers, counted from 0 in the order in which they come. Thread-safe.
 */
public final class Numbered<T> {

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private final List<T> all = new ArrayList<>();

    public int of(T thing) {
        Integer known = numbers.get(thing);
        return known == null ? add(thing) : known;
    }

    private synchronized int add(T thing) {
        Integer known = numbers.get(thing);
        if (known == null) {
            known = all.size();
            all.add(thing);
            numbers.put(thing, known);
        }
        return known;
    }

    public synchronized T at(int number) {
        return all.get(number);
    }

    /** By number. */
    public synchronized List<T> all() {
        return List.copyOf(all);
    }
}
