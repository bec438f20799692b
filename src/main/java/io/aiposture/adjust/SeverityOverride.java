package io.aiposture.adjust;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Severity;
import java.util.Map;

/**
 * Another severity for failures of a rule, cloud, account or of resources with a tag; what is empty matches all.
 *
 * @param tags tags that the resource must have
 */
public record SeverityOverride(String rule, String cloud, String account, Map<String, String> tags, Severity severity) {

    boolean concerns(Finding finding) {
        return matches(rule, finding.rule().id())
                && matches(cloud, finding.subject().scope().cloud())
                && matches(account, finding.subject().scope().account())
                && finding.subject().tags().entrySet().containsAll(tags.entrySet());
    }

    private static boolean matches(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }
}
