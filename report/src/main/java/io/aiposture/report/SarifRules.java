package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.util.List;

/** The tool and its rules in SARIF, with the properties that GitHub reads. */
final class SarifRules {

    private SarifRules() {}

    static void tool(String version, List<Rule> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "aiposture");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            rule(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("name", rule.id());
        SarifText.message(json, "shortDescription", rule.title());
        SarifText.message(json, "fullDescription", rule.why().isBlank() ? rule.title() : rule.why());
        json.writeObjectFieldStart("help");
        json.writeStringField("text", help(rule));
        json.writeStringField("markdown", markdown(rule));
        json.writeEndObject();
        if (!rule.references().isEmpty()) {
            json.writeStringField("helpUri", rule.references().get(0));
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(rule.severity()));
        json.writeEndObject();
        properties(rule, json);
        json.writeEndObject();
    }

    private static void properties(Rule rule, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("security-severity", score(rule.severity()));
        json.writeStringField("precision", "high");
        json.writeStringField("problem.severity", level(rule.severity()));
        Json.strings(json, "tags", List.of("security", rule.family(), rule.cloud()));
        json.writeObjectFieldStart("controls");
        for (var framework : rule.controls().entrySet()) {
            Json.strings(json, framework.getKey(), framework.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String help(Rule rule) {
        return rule.why().strip() + "\nFix: " + rule.fix().summary();
    }

    private static String markdown(Rule rule) {
        StringBuilder out = new StringBuilder(rule.why().strip()).append("\n\n**Fix.** ");
        out.append(rule.fix().summary().strip()).append("\n");
        block("sh", rule.fix().cli(), out);
        block("hcl", rule.fix().terraform(), out);
        for (String reference : rule.references()) {
            out.append("\n- <").append(reference).append(">");
        }
        return out.toString();
    }

    private static void block(String language, String code, StringBuilder out) {
        if (!code.isBlank()) {
            out.append("\n```").append(language).append("\n");
            out.append(code.strip()).append("\n```\n");
        }
    }

    /** SARIF has three levels for what fails; the number in {@code security-severity} tells all five apart. */
    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** The middle of the ranges that GitHub calls critical, high, medium and low; info is the least that is not none. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.1";
        };
    }
}
