package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The whole result as the report's script reads it: columns of numbers into lists of what is said more than once. A
 * quarter of a million findings take some 12 MB so, and nothing is left out.
 */
final class HtmlData {

    private final ScanResult result;
    private final Numbered<String> texts = new Numbered<>();
    private final Numbered<String> types = new Numbered<>();
    private final Numbered<Scope> scopes = new Numbered<>();
    private final Numbered<Subject> subjects = new Numbered<>();
    private final Numbered<Rule> rules = new Numbered<>();
    private final Numbered<List<Integer>> evidences = new Numbered<>();
    private final Numbered<Unknown> unknowns = new Numbered<>();
    private final Numbered<Waiver> waivers = new Numbered<>();

    HtmlData(ScanResult result) {
        this.result = result;
        texts.of("");
        evidences.of(List.of());
        result.rules().forEach(rules::of);
    }

    /** JSON that may stand inside a script element: no character of it can end the element. */
    void write(Writer out) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = mapper.getFactory().createGenerator(out)) {
            json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
            json.setCharacterEscapes(new ScriptSafe());
            json.writeStartObject();
            words(json);
            findings(json);
            calls(json);
            gaps(json);
            rules(json);
            lists(json);
            json.writeEndObject();
        }
    }

    private static void words(JsonGenerator json) throws IOException {
        Json.strings(
                json,
                "outcomes",
                Arrays.stream(Outcome.values()).map(Enum::name).toList());
        Json.strings(
                json,
                "severities",
                Arrays.stream(Severity.values()).map(Severity::word).toList());
    }

    private void findings(JsonGenerator json) throws IOException {
        List<Finding> all = result.findings().stream().toList();
        json.writeObjectFieldStart("findings");
        StringBuilder verdicts = new StringBuilder(all.size());
        all.forEach(f -> verdicts.append(verdict(f)));
        json.writeStringField("verdict", verdicts.toString());
        column("rule", all, f -> rules.of(f.rule()), json);
        column("subject", all, f -> subjects.of(f.subject()), json);
        column("message", all, f -> texts.of(HtmlTemplate.about(f.subject()).of(f.message())), json);
        column("evidence", all, f -> evidences.of(evidence(f)), json);
        rare("unknown", all, Finding::unknown, unknowns, json);
        rare("waiver", all, Finding::waiver, waivers, json);
        json.writeEndObject();
    }

    /** What few findings have: which, and the number of what they have. */
    private static <T> void rare(
            String name,
            List<Finding> all,
            Function<Finding, @Nullable T> property,
            Numbered<T> numbers,
            JsonGenerator json)
            throws IOException {
        List<Integer> at = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            T value = property.apply(all.get(i));
            if (value != null) {
                at.add(i);
                which.add(numbers.of(value));
            }
        }
        column(name + "At", at, n -> n, json);
        column(name, which, n -> n, json);
    }

    /** Outcome and severity as one character. */
    private static char verdict(Finding f) {
        return (char) ('A'
                + f.outcome().ordinal() * Severity.values().length
                + f.severity().ordinal());
    }

    /** Triples of resource, path and value; the value is 0 for what is absent. */
    private List<Integer> evidence(Finding f) {
        HtmlTemplate template = HtmlTemplate.about(f.subject());
        List<Integer> triples = new ArrayList<>(f.evidence().size() * 3);
        for (Evidence e : f.evidence()) {
            triples.add(texts.of(template.of(e.resource())));
            triples.add(texts.of(template.of(e.path())));
            triples.add(e.value().isMissingNode() ? 0 : texts.of(template.of(Json.text(e.value()))));
        }
        return triples;
    }

    private void calls(JsonGenerator json) throws IOException {
        List<CallCount> all = result.coverage();
        json.writeObjectFieldStart("calls");
        column("scope", all, c -> scopes.of(c.scope()), json);
        column("operation", all, c -> texts.of(c.operation()), json);
        column("attempted", all, CallCount::attempted, json);
        column("ok", all, CallCount::ok, json);
        column("denied", all, CallCount::denied, json);
        column("throttled", all, CallCount::throttled, json);
        column("failed", all, CallCount::failed, json);
        column("notOffered", all, CallCount::notOffered, json);
        column("resources", all, CallCount::resources, json);
        json.writeEndObject();
    }

    private void gaps(JsonGenerator json) throws IOException {
        List<Gap> all = result.gaps();
        json.writeObjectFieldStart("gaps");
        column("scope", all, g -> scopes.of(g.scope()), json);
        column("type", all, g -> types.of(g.type()), json);
        column("operation", all, g -> texts.of(g.operation()), json);
        column("reason", all, g -> texts.of(g.reason()), json);
        column("detail", all, g -> texts.of(g.detail()), json);
        json.writeEndObject();
    }

    private void rules(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules.all()) {
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
            json.writeBooleanField("input", !result.unjudged().contains(rule));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What the columns point into; last, for they fill it. */
    private void lists(JsonGenerator json) throws IOException {
        List<Subject> all = List.copyOf(subjects.all());
        json.writeObjectFieldStart("subjects");
        column("type", all, s -> types.of(s.type()), json);
        column("scope", all, s -> scopes.of(s.scope()), json);
        column("name", all, s -> texts.of(s.name()), json);
        column("id", all, s -> texts.of(HtmlTemplate.ofId(s).of(s.id())), json);
        json.writeEndObject();
        json.writeArrayFieldStart("evidences");
        for (List<Integer> triples : evidences.all()) {
            json.writeStartArray();
            for (int number : triples) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknowns");
        for (Unknown u : unknowns.all()) {
            tuple(json, u.operation(), u.reason(), u.permission());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("waivers");
        for (Waiver w : waivers.all()) {
            tuple(json, w.reason(), w.owner(), w.expires().toString(), w.place());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("scopes");
        for (Scope s : scopes.all()) {
            tuple(json, s.cloud(), s.account(), s.region());
        }
        json.writeEndArray();
        Json.strings(json, "types", types.all());
        Json.strings(json, "texts", texts.all());
    }

    private static void tuple(JsonGenerator json, String... values) throws IOException {
        json.writeStartArray();
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static <T> void column(String name, List<T> rows, ToLongFunction<T> number, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T row : rows) {
            json.writeNumber(number.applyAsLong(row));
        }
        json.writeEndArray();
    }
}
