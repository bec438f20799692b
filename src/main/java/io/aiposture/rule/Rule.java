package io.aiposture.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that can be wrong with one resource type, as written in its YAML file.
 *
 * @param id stable; equals the path of the file below its rule directory
 * @param title the good end
 * @param resource the resource type it judges
 * @param appliesWhen when false, the rule does not concern the resource
 * @param failsWhen when true, the resource fails
 * @param severityWhen findings that are worse or milder than the rule; the first that holds wins
 * @param message what is wrong, with {@code {expression}} placeholders
 * @param controls control ids by framework
 * @param parameters defaults of the values that a user may change
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        String family,
        String resource,
        Optional<Expression> appliesWhen,
        Expression failsWhen,
        List<SeverityCase> severityWhen,
        Expression message,
        String why,
        Fix fix,
        List<String> references,
        Map<String, List<String>> controls,
        Map<String, JsonNode> parameters,
        List<Example> examples,
        String file) {

    /** A finding for which {@code when} holds has this severity. */
    public record SeverityCase(Expression when, Severity severity) {}

    /** How to mend it: in words, with the cloud's command line, with Terraform. The latter two may be empty. */
    public record Fix(String summary, String cli, String terraform) {}

    /** This rule with other values of its parameters. */
    public Rule with(Map<String, JsonNode> values) {
        return copy(values, file);
    }

    /** This rule as if it stood in another file. */
    public Rule in(String otherFile) {
        return copy(parameters, otherFile);
    }

    private Rule copy(Map<String, JsonNode> values, String place) {
        return new Rule(
                id,
                title,
                severity,
                family,
                resource,
                appliesWhen,
                failsWhen,
                severityWhen,
                message,
                why,
                fix,
                references,
                controls,
                values,
                examples,
                place);
    }

    /** A rule on the same resources that has only one condition. */
    public Rule judgingOnly(Expression condition) {
        return new Rule(
                id,
                title,
                severity,
                family,
                resource,
                Optional.empty(),
                condition,
                List.of(),
                new Expression("", file, 1, 1, false),
                why,
                fix,
                references,
                controls,
                parameters,
                List.of(),
                file);
    }

    /** The cloud, as the id says. */
    public String cloud() {
        return id.substring(0, id.indexOf('-'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule r && r.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
