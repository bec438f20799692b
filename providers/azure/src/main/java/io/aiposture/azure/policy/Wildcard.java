package io.aiposture.azure.policy;

import java.util.List;
import java.util.Locale;

/** Patterns of actions: {@code *} stands for any text, slashes too; case does not matter. */
final class Wildcard {

    private Wildcard() {}

    static boolean any(List<String> patterns, String action) {
        return patterns.stream().anyMatch(p -> matches(p, action));
    }

    /** Takes time linear in pattern times text: patterns are written by whoever may write roles. */
    static boolean matches(String pattern, String text) {
        String p = pattern.toLowerCase(Locale.ROOT);
        String t = text.toLowerCase(Locale.ROOT);
        int star = -1;
        int resume = 0;
        int i = 0;
        int j = 0;
        while (j < t.length()) {
            if (i < p.length() && p.charAt(i) == '*') {
                star = i++;
                resume = j;
            } else if (i < p.length() && p.charAt(i) == t.charAt(j)) {
                i++;
                j++;
            } else if (star >= 0) {
                i = star + 1;
                j = ++resume;
            } else {
                return false;
            }
        }
        while (i < p.length() && p.charAt(i) == '*') {
            i++;
        }
        return i == p.length();
    }
}
