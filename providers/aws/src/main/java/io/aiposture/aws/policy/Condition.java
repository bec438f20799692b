package io.aiposture.aws.policy;

import java.util.List;
import java.util.Locale;

/**
 * One line of a statement's condition block.
 *
 * @param operator as written, for example {@code StringEquals} or {@code ForAllValues:StringLike}
 * @param key as written, for example {@code aws:SourceAccount}
 */
public record Condition(String operator, String key, List<String> values) {

    /** Keys that do not limit who may act or on what. */
    private static final List<String> WIDE = List.of(
            "aws:requestedregion",
            "aws:securetransport",
            "aws:currenttime",
            "aws:epochtime",
            "aws:useragent",
            "aws:referer",
            "aws:tokenissuetime");

    /** True when the request is also allowed without the key, or with any value of it. */
    public boolean isVacuous() {
        String op = operator.toLowerCase(Locale.ROOT);
        boolean optional = op.endsWith("ifexists") || op.startsWith("forallvalues:");
        boolean anyValue =
                op.contains("like") && !op.contains("not") && values.stream().anyMatch("*"::equals);
        boolean mustBeAbsent = op.equals("null") && values.stream().anyMatch("true"::equalsIgnoreCase);
        return optional || anyValue || mustBeAbsent;
    }

    /** True when the condition really limits who may act, from where, or on what. */
    public boolean narrows() {
        return !isVacuous() && !WIDE.contains(key.toLowerCase(Locale.ROOT));
    }

    boolean isKey(String... names) {
        for (String name : names) {
            if (key.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isPositive() {
        String op = operator.toLowerCase(Locale.ROOT);
        return !op.contains("not") && !op.equals("null");
    }
}
