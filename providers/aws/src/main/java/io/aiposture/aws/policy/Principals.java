package io.aiposture.aws.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a statement of a resource policy is about.
 *
 * @param negated true for NotPrincipal: everybody but these
 * @param byKind AWS, Service, Federated and CanonicalUser; the text {@code "*"} is kind AWS, value {@code *}. Empty in
 *     identity policies
 */
public record Principals(boolean negated, Map<String, List<String>> byKind) {

    static final Principals NONE = new Principals(false, Map.of());
    private static final Pattern ACCOUNT = Pattern.compile("(?:arn:[^:]*:(?:iam|sts)::)?([0-9]{12})(?::.*)?");

    public Principals {
        byKind = Map.copyOf(new LinkedHashMap<>(byKind));
    }

    List<String> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** True when anybody is among those the statement is about. */
    boolean includesEverybody() {
        return negated || of("AWS").stream().anyMatch(Principals::isAnybody);
    }

    /** True when nobody outside escapes: a Deny for all, or for all but a named few. */
    boolean isEverybodyOutside() {
        return negated ? of("AWS").stream().noneMatch(Principals::isAnybody) : includesEverybody();
    }

    /** True when services are among those the statement is about. */
    boolean includesService(String service) {
        return negated != (of("Service").contains(service) || of("AWS").contains("*"));
    }

    private static boolean isAnybody(String principal) {
        return principal.equals("*") || principal.matches("arn:[^:]*:(iam|sts)::[0-9]*[*?].*");
    }

    /** The account of a principal such as an ARN or a bare account id; empty when there is none in it. */
    static String account(String principal) {
        Matcher m = ACCOUNT.matcher(principal);
        return m.matches() ? m.group(1) : "";
    }
}
