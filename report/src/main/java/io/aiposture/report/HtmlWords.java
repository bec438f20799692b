package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.inventory.CallCount;
import java.util.Locale;

/** How outcomes are called on the page. */
final class HtmlWords {

    private HtmlWords() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "failed";
            case UNKNOWN -> "unknown";
            case WAIVED -> "waived";
            case PASS -> "passed";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    /** Calls that failed. What a region does not offer is an answer: there is nothing. */
    static long unanswered(CallCount c) {
        return c.denied() + c.throttled() + c.failed();
    }

    /** The class of its colour. */
    static String css(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
