package io.aiposture.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Gives equal things equal numbers, counted from 0 in order of appearance. */
final class Numbered<T> {

    private final Map<T, Integer> numbers = new LinkedHashMap<>();

    int of(T thing) {
        Integer known = numbers.putIfAbsent(thing, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    Set<T> all() {
        return numbers.keySet();
    }
}
