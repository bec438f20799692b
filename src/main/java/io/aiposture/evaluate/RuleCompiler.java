package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.rule.Expression;
import io.aiposture.rule.Rule;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks a rule's conditions against the schemas of the types it reads. */
final class RuleCompiler {

    /** Finds the types of joins before the expression can be checked; the macro insists on a literal later. */
    private static final Pattern JOIN = Pattern.compile("\\b(?:find|list)\\(\\s*[\"']([^\"']+)[\"']");

    private final Map<String, ResourceType> types;
    private final List<Problem> problems;

    /** What is wrong is added to {@code problems}. */
    RuleCompiler(Map<String, ResourceType> types, List<Problem> problems) {
        this.types = types;
        this.problems = problems;
    }

    /** Null when the rule has a mistake. */
    @Nullable
    CheckedRule check(Rule rule) {
        int before = problems.size();
        Map<String, ResourceType> used = typesOf(rule);
        ResourceType judged = types.get(rule.resource());
        if (judged == null || problems.size() > before) {
            return null;
        }
        CelCompiler cel = Environment.compiler(judged, used.values(), rule.parameters());
        Reads reads = new Reads();
        Optional<CelAbstractSyntaxTree> applies =
                rule.appliesWhen().flatMap(e -> check(cel, e, SimpleType.BOOL, reads));
        Optional<CelAbstractSyntaxTree> fails = check(cel, rule.failsWhen(), SimpleType.BOOL, reads);
        List<CelAbstractSyntaxTree> severities = new ArrayList<>();
        rule.severityWhen()
                .forEach(c -> check(cel, c.when(), SimpleType.BOOL, reads).ifPresent(severities::add));
        List<String> texts = new ArrayList<>();
        List<CelAbstractSyntaxTree> values = new ArrayList<>();
        message(cel, rule.message(), reads, texts, values);
        if (problems.size() > before || fails.isEmpty()) {
            return null;
        }
        return new CheckedRule(applies, fails.get(), severities, texts, values, reads);
    }

    private Map<String, ResourceType> typesOf(Rule rule) {
        Map<String, ResourceType> used = new LinkedHashMap<>();
        use(rule.resource(), used, new Problem(rule.file(), 1, 1, "unknown resource type '" + rule.resource() + "'"));
        expressions(rule).forEach(e -> {
            Matcher m = JOIN.matcher(e.text());
            while (m.find()) {
                use(m.group(1), used, at(e, m.start(1), "unknown resource type '" + m.group(1) + "'"));
            }
        });
        return used;
    }

    private void use(String type, Map<String, ResourceType> used, Problem otherwise) {
        ResourceType known = types.get(type);
        if (known == null) {
            problems.add(new Problem(
                    otherwise.file(),
                    otherwise.line(),
                    otherwise.column(),
                    otherwise.message() + Suggestion.of(type, types.keySet())));
        } else {
            used.put(type, known);
        }
    }

    private static List<Expression> expressions(Rule rule) {
        List<Expression> all = new ArrayList<>();
        rule.appliesWhen().ifPresent(all::add);
        all.add(rule.failsWhen());
        rule.severityWhen().forEach(c -> all.add(c.when()));
        all.add(rule.message());
        return all;
    }

    private void message(
            CelCompiler cel, Expression message, Reads reads, List<String> texts, List<CelAbstractSyntaxTree> values) {
        String text = message.text();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                problems.add(at(message, open, "the placeholder is not closed"));
                break;
            }
            texts.add(text.substring(from, open));
            Problem start = at(message, open + 1, "");
            Expression inner = new Expression(
                    text.substring(open + 1, close), message.file(), start.line(), start.column(), message.block());
            check(cel, inner, SimpleType.DYN, reads).ifPresent(values::add);
            from = close + 1;
        }
        texts.add(text.substring(from));
    }

    private Optional<CelAbstractSyntaxTree> check(CelCompiler cel, Expression expression, CelType wanted, Reads reads) {
        CelValidationResult result = cel.compile(expression.text());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> problems.add(problem(expression, issue)));
            return Optional.empty();
        }
        try {
            CelAbstractSyntaxTree ast = result.getAst();
            if (wanted.equals(SimpleType.BOOL) && !ast.getResultType().equals(SimpleType.BOOL)) {
                problems.add(at(
                        expression,
                        0,
                        "the condition must be true or false, but is of type "
                                + ast.getResultType().name()));
                return Optional.empty();
            }
            for (String what : Comparisons.ofContainers(ast)) {
                problems.add(at(expression, 0, what));
                return Optional.empty();
            }
            reads.add(ast);
            return Optional.of(ast);
        } catch (CelValidationException e) {
            problems.add(at(expression, 0, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Problem problem(Expression e, CelIssue issue) {
        return problem(
                e,
                issue.getSourceLocation().getLine(),
                issue.getSourceLocation().getColumn(),
                issue.getMessage());
    }

    private static Problem at(Expression e, int offset, String message) {
        String before = e.text().substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return problem(e, line + 1, offset - (before.lastIndexOf('\n') + 1), message);
    }

    /** CEL counts lines from 1 and columns from 0. */
    private static Problem problem(Expression e, int celLine, int celColumn, String message) {
        int line = Math.max(celLine, 1) - 1;
        int column = e.block() || line == 0 ? e.column() + celColumn : celColumn + 1;
        return new Problem(e.file(), e.line() + line, Math.max(column, 1), message);
    }
}
