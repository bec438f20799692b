package io.aiposture.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's decision to live with a failure until a day.
 *
 * @param rule id of the rule
 * @param resource exact id of the resource, or a pattern in which {@code *} stands for any text; it must fit the whole id
 * @param reason why it is acceptable
 * @param owner who decided
 * @param expires the last day on which it holds
 * @param place where it is written, {@code file:line}
 */
public record Waiver(String rule, String resource, String reason, String owner, LocalDate expires, String place) {

    /** True when it is about a failure, expired or not. */
    public boolean covers(Finding finding) {
        return rule.equals(finding.rule().id())
                && pattern().matcher(finding.subject().id()).matches();
    }

    private Pattern pattern() {
        String regex =
                Arrays.stream(resource.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** What became of a waiver in one evaluation. */
    public enum State {
        /** It covers at least one failure. */
        USED,
        /** It covers failures and is no longer valid: they count. */
        EXPIRED,
        /** It covers nothing: the failure is mended, or the waiver names the wrong rule or resource. */
        UNMATCHED
    }

    /** A waiver and what became of it. */
    public record Use(Waiver waiver, State state, long failures) {}
}
