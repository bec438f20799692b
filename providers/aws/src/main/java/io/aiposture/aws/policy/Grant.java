package io.aiposture.aws.policy;

import java.util.List;

/**
 * A statement that decided something, for evidence. It is text from the scanned account: writers must escape it.
 *
 * @param policyName the policy it is in
 * @param statement its Sid, or {@code #n}
 * @param action its actions as written, or the one that decided; {@code all but ...} for NotAction
 * @param resource its resources, likewise
 * @param conditionKeys the keys of its conditions, whether they narrow or not
 */
public record Grant(String policyName, String statement, String action, String resource, List<String> conditionKeys) {

    public Grant {
        conditionKeys = List.copyOf(conditionKeys);
    }

    @Override
    public String toString() {
        String when = conditionKeys.isEmpty() ? "" : " when " + String.join(", ", conditionKeys);
        return policyName + " " + statement + ": " + action + " on " + resource + when;
    }
}
