package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule's conditions as the checker accepted them: all that is found before they are made runnable.
 *
 * @param severityWhen in the order of the rule's cases
 * @param texts the message's literal texts: one before each of its values, and one behind the last
 * @param values the message's expressions
 * @param reads what all of them mention
 */
record CheckedRule(
        Optional<CelAbstractSyntaxTree> appliesWhen,
        CelAbstractSyntaxTree failsWhen,
        List<CelAbstractSyntaxTree> severityWhen,
        List<String> texts,
        List<CelAbstractSyntaxTree> values,
        Reads reads) {

    /** Everything that is evaluated: conditions, cases of severity, values of the message. */
    Stream<CelAbstractSyntaxTree> conditions() {
        return Stream.of(appliesWhen.stream(), Stream.of(failsWhen), severityWhen.stream(), values.stream())
                .flatMap(some -> some);
    }
}
