package io.aiposture.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives equal things, of which there are few, equal numbers, counted from 0 in order of appearance. */
final class Numbered<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> all = new ArrayList<>();

    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, all.size());
        if (known == null) {
            all.add(thing);
            return all.size() - 1;
        }
        return known;
    }

    /** By number. */
    List<T> all() {
        return all;
    }
}
