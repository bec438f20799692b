package io.aiposture.evaluate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was made of texts. Those of rules are few; a rule may also make it of data, which has many, so a full one starts
 * again. Thread-safe.
 */
final class Memo<T> {

    private static final int MOST = 1_000;

    /** How a text becomes something; what it throws is not kept. */
    @FunctionalInterface
    interface Maker<T, E extends Exception> {
        T of(String text) throws E;
    }

    private final Map<String, T> known = new ConcurrentHashMap<>();

    <E extends Exception> T of(String text, Maker<T, E> maker) throws E {
        @Nullable T value = known.get(text);
        if (value == null) {
            value = maker.of(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
