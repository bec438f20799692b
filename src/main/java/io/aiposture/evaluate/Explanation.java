package io.aiposture.evaluate;

import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import java.util.List;

/**
 * Why a rule says of a resource what it says.
 *
 * @param applies the parts of {@code applies-when}; empty when the rule has none
 * @param fails the parts of {@code fails-when}
 */
public record Explanation(Finding finding, List<Part> applies, List<Part> fails) {

    /** What a part of a condition came to. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /**
     * One line of a condition.
     *
     * @param depth how deep it stands in the condition
     * @param operator {@code all of}, {@code any of}, {@code not}, or empty for a part that is judged as it stands
     * @param decides true when the whole condition would come to something else if this part alone did
     * @param evidence the values that this part looked at
     */
    public record Part(
            int depth, String operator, String text, Truth truth, boolean decides, List<Evidence> evidence) {}
}
