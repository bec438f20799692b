package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule whose conditions are checked and ready to run. Thread-safe.
 *
 * @param params the values of {@code params}
 */
record CompiledRule(
        Rule rule,
        Optional<Program> appliesWhen,
        Program failsWhen,
        List<SeverityCase> severityWhen,
        MessageTemplate message,
        Map<String, JsonNode> params) {

    record SeverityCase(Program when, Severity severity) {}

    /**
     * Makes checked conditions runnable.
     *
     * @throws CelEvaluationException when one of them cannot be planned
     */
    static CompiledRule of(Rule rule, CheckedRule checked, Planner planner) throws CelEvaluationException {
        Optional<CelAbstractSyntaxTree> applies = checked.appliesWhen();
        Optional<Program> appliesWhen =
                applies.isPresent() ? Optional.of(planner.plan(applies.get())) : Optional.empty();
        List<SeverityCase> severities = new ArrayList<>();
        for (int i = 0; i < checked.severityWhen().size(); i++) {
            Program when = planner.plan(checked.severityWhen().get(i));
            severities.add(new SeverityCase(when, rule.severityWhen().get(i).severity()));
        }
        return new CompiledRule(
                rule,
                appliesWhen,
                planner.plan(checked.failsWhen()),
                severities,
                MessageTemplate.of(checked, planner),
                rule.parameters());
    }

    /**
     * Runs a condition.
     *
     * @throws CelEvaluationException when it needs something unread or absent, or fails otherwise
     */
    static boolean holds(Program program, Activation activation) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(activation));
    }
}
