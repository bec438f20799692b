package io.aiposture.adjust;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.finding.Finding;
import io.aiposture.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code aiposture.yaml} says.
 *
 * @param defaults values of options that the command line does not give, by name without dashes
 * @param parameters values of rules' parameters, by rule
 * @param severities the first that concerns a finding gives its severity
 * @param file where it stands; empty when there is none
 */
public record Config(
        Map<String, String> defaults,
        Map<String, Map<String, JsonNode>> parameters,
        List<SeverityOverride> severities,
        String file) {

    public static final Config NONE = new Config(Map.of(), Map.of(), List.of(), "");

    /** A rule with the parameters that are set here. */
    public Rule configured(Rule rule) {
        Map<String, JsonNode> own = parameters.get(rule.id());
        if (own == null) {
            return rule;
        }
        Map<String, JsonNode> all = new LinkedHashMap<>(rule.parameters());
        all.putAll(own);
        return rule.with(all);
    }

    /** A finding with the severity that is set here. */
    public Finding adjusted(Finding finding) {
        return severities.stream()
                .filter(o -> o.concerns(finding))
                .findFirst()
                .map(o -> finding.with(o.severity()))
                .orElse(finding);
    }
}
