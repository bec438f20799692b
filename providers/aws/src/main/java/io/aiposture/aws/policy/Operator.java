package io.aiposture.aws.policy;

import java.util.Locale;

/**
 * A condition operator taken apart.
 *
 * @param base in lower case without quantifier and suffix: {@code stringlike}, {@code null}
 * @param quantifier {@code forallvalues}, {@code foranyvalue} or empty
 * @param ifExists true for the suffix IfExists
 */
record Operator(String base, String quantifier, boolean ifExists) {

    static Operator of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        String rest = lower.substring(colon + 1);
        boolean optional = rest.endsWith("ifexists");
        String base = optional ? rest.substring(0, rest.length() - "ifexists".length()) : rest;
        return new Operator(base, colon < 0 ? "" : lower.substring(0, colon), optional);
    }

    boolean isNull() {
        return base.equals("null");
    }

    /** Negated operators: true for every value but the listed ones, and true when the key is absent. */
    boolean isNegated() {
        return base.contains("not");
    }

    /** True when a request without the key passes. */
    boolean passesWhenAbsent() {
        boolean any = quantifier.equals("foranyvalue");
        return ifExists || quantifier.equals("forallvalues") || isNegated() && !any;
    }

    /** True when stars in values are wildcards; in StringEquals they are literal. ArnEquals is the same as ArnLike. */
    boolean hasWildcards() {
        return base.endsWith("like") || base.startsWith("arn");
    }
}
