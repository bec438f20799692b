package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule whose conditions are checked and ready to run. Thread-safe.
 *
 * @param joins resource types named in {@code find} and {@code list}
 * @param fields top-level fields of its own resource that its conditions and its message mention
 * @param derived names of derived facts that it mentions, of its own or a joined resource
 * @param params the values of {@code params}
 */
record CompiledRule(
        Rule rule,
        Optional<Program> appliesWhen,
        Program failsWhen,
        List<SeverityCase> severityWhen,
        MessageTemplate message,
        Set<String> joins,
        Set<String> fields,
        Set<String> derived,
        Map<String, JsonNode> params) {

    record SeverityCase(Program when, Severity severity) {}

    /** A checked expression and its program. */
    record Checked(CelAbstractSyntaxTree ast, Program program) {}

    /**
     * Runs a condition.
     *
     * @throws CelEvaluationException when it needs something unread or absent, or fails otherwise
     */
    static boolean holds(Program program, Activation activation) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(activation));
    }
}
