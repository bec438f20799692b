package io.aiposture.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code ", did you mean 'x'?"} for the nearest known word, empty when none is near. */
    public static String of(String word, Collection<String> known) {
        return nearest(word, known).map(k -> ", did you mean '" + k + "'?").orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        int limit = Math.max(2, word.length() / 4);
        return known.stream()
                .filter(k -> distance(word, k) <= limit)
                .min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
