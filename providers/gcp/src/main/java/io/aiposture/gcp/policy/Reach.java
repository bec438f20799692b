package io.aiposture.gcp.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the condition of a binding leaves of its grant, as far as the text alone says. Only what is sure to narrow
 * narrows: names and tags of resources do; services, types, clocks, addresses, access levels and whatever is not
 * understood do not. A grant that begins later counts as given, because nobody has to act for it to begin.
 */
public enum Reach {
    /** Constantly false, or expired. */
    NONE,
    /** Some resources only, by name or tag. */
    NAMED,
    /** Everything that the binding stands on. */
    ALL;

    private static final int DEPTH = 20;
    private static final String TEXT = "(?:\"([^\"\\\\]*)\"|'([^'\\\\]*)')";
    private static final Pattern UNTIL =
            Pattern.compile("request\\.time\\s*<=?\\s*timestamp\\(\\s*" + TEXT + "\\s*\\)");
    private static final Pattern BEFORE =
            Pattern.compile("timestamp\\(\\s*" + TEXT + "\\s*\\)\\s*>=?\\s*request\\.time");
    private static final Pattern STARTS = Pattern.compile("resource\\.name\\.startsWith\\(\\s*" + TEXT + "\\s*\\)");
    private static final Pattern IS =
            Pattern.compile("resource\\.name(?:\\s*==\\s*|\\.endsWith\\(\\s*)" + TEXT + "\\s*\\)?");
    private static final Pattern TAG =
            Pattern.compile("resource\\.(?:matchTag|matchTagId|hasTagKey|hasTagKeyId)\\([^()]*\\)");
    private static final Pattern DEEP = Pattern.compile(
            "projects/[^/]+/(?:(?:locations|regions|zones)/[^/]+/|global/)?(?!(?:locations|regions|zones)/)[^/]+/[^/]+.*");

    /** @param now when the scan began */
    public static Reach of(String condition, Instant now) {
        return condition.isBlank() ? ALL : of(condition.strip(), now, 0);
    }

    private static Reach of(String text, Instant now, int depth) {
        if (depth > DEPTH) {
            return ALL;
        }
        List<String> alternatives = split(text, "||");
        if (alternatives.isEmpty()) {
            return ALL;
        }
        if (alternatives.size() > 1) {
            return alternatives.stream().map(a -> of(a, now, depth + 1)).reduce(NONE, (a, b) -> max(a, b));
        }
        List<String> parts = split(text, "&&");
        if (parts.size() > 1) {
            return parts.stream().map(p -> of(p, now, depth + 1)).reduce(ALL, (a, b) -> min(a, b));
        }
        boolean enclosed = text.startsWith("(") && text.endsWith(")") && closes(text) == text.length() - 1;
        return enclosed ? of(text.substring(1, text.length() - 1).strip(), now, depth + 1) : atom(text, now);
    }

    private static Reach max(Reach a, Reach b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Reach min(Reach a, Reach b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Reach atom(String text, Instant now) {
        if (text.equals("false")) {
            return NONE;
        }
        for (Pattern time : List.of(UNTIL, BEFORE)) {
            Matcher until = time.matcher(text);
            if (until.matches()) {
                return over(literal(until), now) ? NONE : ALL;
            }
        }
        Matcher starts = STARTS.matcher(text);
        if (starts.matches()) {
            return DEEP.matcher(literal(starts)).matches() ? NAMED : ALL;
        }
        Matcher is = IS.matcher(text);
        if (is.matches()) {
            return literal(is).isEmpty() ? ALL : NAMED;
        }
        return TAG.matcher(text).matches() ? NAMED : ALL;
    }

    private static String literal(Matcher matcher) {
        String first = matcher.group(1);
        return first == null ? matcher.group(2) : first;
    }

    private static boolean over(String time, Instant now) {
        try {
            return !Instant.parse(time).isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Splits outside of texts and brackets. Empty when the text has a choice, which binds weaker than both operators. */
    private static List<String> split(String text, String operator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfText(text, i);
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == '?') {
                return List.of();
            } else if (depth == 0 && text.startsWith(operator, i)) {
                parts.add(text.substring(from, i).strip());
                from = i + operator.length();
                i = from - 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static int endOfText(String text, int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(start)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** Where the bracket at the beginning closes. */
    private static int closes(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfText(text, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
