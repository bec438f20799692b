package io.aiposture.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition taken apart at {@code ||}, {@code &&} and {@code !(…)}, as it is written.
 *
 * @param operator {@code ||}, {@code &&}, {@code !}, or empty for a part that is not taken apart further
 */
record Condition(String operator, String text, List<Condition> parts) {

    static Condition of(String text) {
        String bare = unwrapped(text.strip());
        for (String operator : List.of("||", "&&")) {
            List<String> parts = split(bare, operator);
            if (parts.size() > 1) {
                return new Condition(
                        operator, bare, parts.stream().map(Condition::of).toList());
            }
        }
        if (bare.startsWith("!(") && closing(bare, 1) == bare.length() - 1) {
            return new Condition("!", bare, List.of(of(bare.substring(1))));
        }
        return new Condition("", bare, List.of());
    }

    private static String unwrapped(String text) {
        String inner = text;
        while (inner.startsWith("(") && closing(inner, 0) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** Where the bracket at {@code open} closes; -1 when it does not. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i = next(text, i)) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> split(String text, String operator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            // a ternary binds weaker than both: it is one part
            if (depth == 0 && c == '?' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return List.of(text);
            }
            if (depth == 0 && text.startsWith(operator, i)) {
                parts.add(text.substring(from, i));
                from = i + operator.length();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The next place to look at: behind a whole string literal, or one character on. */
    private static int next(String text, int i) {
        char quote = text.charAt(i);
        if (quote != '"' && quote != '\'') {
            return i + 1;
        }
        int end = i + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
