package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a page as its script reads them. */
final class HtmlRules {

    private HtmlRules() {}

    /** @param unjudged rules that had nothing to judge */
    static void write(List<Rule> rules, List<Rule> unjudged, JsonGenerator json) throws IOException {
        Set<String> idle = unjudged.stream().map(Rule::id).collect(Collectors.toSet());
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            json.writeStringField("title", rule.title());
            json.writeNumberField("severity", rule.severity().ordinal());
            json.writeStringField("family", rule.family());
            json.writeStringField("type", rule.resource());
            json.writeStringField("why", rule.why());
            json.writeStringField("fix", rule.fix().summary());
            json.writeStringField("cli", rule.fix().cli());
            json.writeStringField("terraform", rule.fix().terraform());
            Json.strings(json, "references", rule.references());
            json.writeObjectFieldStart("controls");
            for (var framework : rule.controls().entrySet()) {
                Json.strings(json, framework.getKey(), framework.getValue());
            }
            json.writeEndObject();
            json.writeBooleanField("input", !idle.contains(rule.id()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
