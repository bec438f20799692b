package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntime.Program;
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
    static CompiledRule of(Rule rule, CheckedRule checked, CelRuntime runtime) throws CelEvaluationException {
        Optional<CelAbstractSyntaxTree> applies = checked.appliesWhen();
        Optional<Program> appliesWhen =
                applies.isPresent() ? Optional.of(runtime.createProgram(applies.get())) : Optional.empty();
        List<SeverityCase> severities = new ArrayList<>();
        for (int i = 0; i < checked.severityWhen().size(); i++) {
            Program when = runtime.createProgram(checked.severityWhen().get(i));
            severities.add(new SeverityCase(when, rule.severityWhen().get(i).severity()));
        }
        return new CompiledRule(
                rule,
                appliesWhen,
                runtime.createProgram(checked.failsWhen()),
                severities,
                MessageTemplate.of(checked, runtime),
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
