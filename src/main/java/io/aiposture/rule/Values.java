package io.aiposture.rule;

import io.aiposture.finding.Severity;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/** YAML scalars as rules mean them. */
public final class Values {

    private Values() {}

    /** A scalar as a severity; anything else becomes a problem. */
    public static Severity severity(YamlNode node, List<Problem> problems) {
        try {
            return Severity.valueOf(String.valueOf(node.text()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(node.problem("severity must be one of critical, high, medium, low, info"));
            return Severity.INFO;
        }
    }

    /** A scalar as an expression with its place. */
    static Expression expression(YamlNode node) {
        String text = node.text();
        int line = node.isBlock() ? node.line() + 1 : node.line();
        // a block scalar's mark is its indicator; its text begins on the next line, two columns right of a key of the
        // rule
        int column = node.isBlock() ? 3 : node.column() + (node.isQuoted() ? 1 : 0);
        return new Expression(text == null ? "" : text.stripTrailing(), node.file(), line, column, node.isBlock());
    }
}
