package io.aiposture.aws.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One pattern of a statement's actions or resources.
 *
 * @param text as written, for evidence
 * @param glob to match with: actions in lower case; a policy variable is a marked literal that only the same variable
 *     equals, so that a pattern with a variable never covers a wildcard
 */
public record Term(String text, String glob) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern MARKED = Pattern.compile("\uE000[^\uE001]*\uE001");

    static Term action(String text) {
        return new Term(text, text.toLowerCase(Locale.ROOT));
    }

    static Term resource(String text) {
        Matcher variable = VARIABLE.matcher(text);
        return new Term(text, variable.replaceAll(m -> Matcher.quoteReplacement(mark(m.group(1)))));
    }

    private static String mark(String variable) {
        return switch (variable) {
            case "*" -> "\uE002";
            case "?" -> "\uE003";
            case "$" -> "$";
            default -> "\uE000" + variable.replaceAll("[:*?]", ".") + "\uE001";
        };
    }

    /** The glob with every variable as a star: for asking what the pattern may reach, where {@link #glob} is for must. */
    String widest() {
        return MARKED.matcher(glob).replaceAll("*");
    }
}
