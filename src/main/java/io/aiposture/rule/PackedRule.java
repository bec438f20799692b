package io.aiposture.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule.Fix;
import io.aiposture.rule.Rule.SeverityCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules in a bundle: as they are written, their examples excepted, which no run needs. */
@SuppressWarnings("EnumOrdinal") // who reads is of the build that wrote
public final class PackedRule {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Severity[] SEVERITIES = Severity.values();

    private PackedRule() {}

    public static void write(Packed.Writer out, Rule rule) {
        out.text(rule.file());
        out.text(rule.id());
        out.text(rule.title());
        out.number(rule.severity().ordinal());
        out.text(rule.family());
        out.text(rule.resource());
        out.list(rule.appliesWhen().stream().toList(), PackedRule::write);
        write(out, rule.failsWhen());
        out.list(rule.severityWhen(), (o, c) -> {
            write(o, c.when());
            o.number(c.severity().ordinal());
        });
        write(out, rule.message());
        out.text(rule.why());
        out.text(rule.fix().summary());
        out.text(rule.fix().cli());
        out.text(rule.fix().terraform());
        out.texts(rule.references());
        out.list(rule.controls().entrySet(), (o, e) -> {
            o.text(e.getKey());
            o.texts(e.getValue());
        });
        out.list(rule.parameters().entrySet(), (o, e) -> {
            o.text(e.getKey());
            o.text(e.getValue().toString());
        });
    }

    private static void write(Packed.Writer out, Expression expression) {
        out.text(expression.text());
        out.number(expression.line());
        out.number(expression.column());
        out.flag(expression.block());
    }

    public static Rule read(Packed.Reader in) {
        String file = in.text();
        return new Rule(
                in.text(),
                in.text(),
                in.oneOf(SEVERITIES),
                in.text(),
                in.text(),
                optional(in.list(i -> expression(i, file))),
                expression(in, file),
                in.list(i -> new SeverityCase(expression(i, file), i.oneOf(SEVERITIES))),
                expression(in, file),
                in.text(),
                new Fix(in.text(), in.text(), in.text()),
                in.texts(),
                map(in, Packed.Reader::texts),
                map(in, PackedRule::json),
                List.of(),
                file);
    }

    private static Expression expression(Packed.Reader in, String file) {
        return new Expression(in.text(), file, in.number(), in.number(), in.flag());
    }

    private static Optional<Expression> optional(List<Expression> none) {
        return none.isEmpty() ? Optional.empty() : Optional.of(none.get(0));
    }

    private static <T> Map<String, T> map(Packed.Reader in, java.util.function.Function<Packed.Reader, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        in.list(i -> map.put(i.text(), value.apply(i)));
        return map;
    }

    private static JsonNode json(Packed.Reader in) {
        try {
            return JSON.readTree(in.text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(in.damaged().getMessage(), e);
        }
    }
}
