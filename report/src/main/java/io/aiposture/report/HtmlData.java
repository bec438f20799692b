package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Numbered;
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
import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The whole result as the report's script reads it: columns of numbers into lists of what is said more than once. A
 * quarter of a million findings take some 12 MB so, and nothing is left out.
 */
final class HtmlData {

    private final ScanResult result;
    private final long most;
    private final Texts texts = new Texts();
    private final Numbered<String> types = new Numbered<>();
    private final Numbered<Scope> scopes = new Numbered<>();
    private final HtmlSubjects subjects = new HtmlSubjects();
    private final Numbered<String> ruleIds = new Numbered<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Tuples evidences = new Tuples();
    private final Numbered<Unknown> unknowns = new Numbered<>();
    private final Numbered<Waiver> waivers = new Numbered<>();

    /** @param most findings that the page has room for */
    HtmlData(ScanResult result, long most) {
        this.result = result;
        this.most = most;
        texts.of("");
        evidences.of();
        result.rules().forEach(this::number);
    }

    /** By id: to compare whole rules takes long. */
    private int number(Rule rule) {
        int number = ruleIds.of(rule.id());
        if (number == rules.size()) {
            rules.add(rule);
        }
        return number;
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
            HtmlRules.write(rules, result.unjudged(), json);
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

    private Iterator<Finding> held() {
        return result.findings().stream().limit(most).iterator();
    }

    /** The findings are gone through twice, so that texts of one kind stand together and are found soon. */
    private void findings(JsonGenerator json) throws IOException {
        int size = (int) Math.min(most, result.findings().size());
        StringBuilder verdicts = new StringBuilder(size);
        int[] rule = new int[size];
        int[] subject = new int[size];
        int[] message = new int[size];
        Iterator<Finding> held = held();
        for (int i = 0; i < size; i++) {
            Finding f = held.next();
            verdicts.append(verdict(f));
            rule[i] = number(f.rule());
            subject[i] = subjects.of(f.subject());
            message[i] = texts.of(HtmlTemplate.about(f.subject()).of(f.message()));
        }
        json.writeObjectFieldStart("findings");
        json.writeStringField("verdict", verdicts.toString());
        column("rule", rule, json);
        column("subject", subject, json);
        column("message", message, json);
        details(json);
        json.writeEndObject();
    }

    /** The evidence, and what few findings have: which, and the number of what they have. */
    private void details(JsonGenerator json) throws IOException {
        IntStream.Builder unknownAt = IntStream.builder();
        IntStream.Builder unknown = IntStream.builder();
        IntStream.Builder waiverAt = IntStream.builder();
        IntStream.Builder waiver = IntStream.builder();
        json.writeArrayFieldStart("evidence");
        Iterator<Finding> held = held();
        for (int i = 0; held.hasNext(); i++) {
            Finding f = held.next();
            json.writeNumber(evidences.of(evidence(f)));
            if (f.unknown() != null) {
                unknownAt.add(i);
                unknown.add(unknowns.of(f.unknown()));
            }
            if (f.waiver() != null) {
                waiverAt.add(i);
                waiver.add(waivers.of(f.waiver()));
            }
        }
        json.writeEndArray();
        column("unknownAt", unknownAt.build().toArray(), json);
        column("unknown", unknown.build().toArray(), json);
        column("waiverAt", waiverAt.build().toArray(), json);
        column("waiver", waiver.build().toArray(), json);
    }

    /** Outcome and severity as one character. */
    private static char verdict(Finding f) {
        return (char) ('A'
                + f.outcome().ordinal() * Severity.values().length
                + f.severity().ordinal());
    }

    /** Triples of resource, path and value; the value is 0 for what is absent. */
    private int[] evidence(Finding f) {
        HtmlTemplate template = HtmlTemplate.about(f.subject());
        int[] triples = new int[f.evidence().size() * 3];
        int n = 0;
        for (Evidence e : f.evidence()) {
            triples[n++] = texts.of(template.of(e.resource()));
            triples[n++] = texts.of(template.of(e.path()));
            triples[n++] = e.value().isMissingNode() ? 0 : texts.of(template.of(Json.text(e.value())));
        }
        return triples;
    }

    private void calls(JsonGenerator json) throws IOException {
        // read once: the ledger may stand in a file, and every column goes through it
        List<CallCount> all = result.coverage().stream().toList();
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

    /** What the columns point into; last, for they fill it. */
    private void lists(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("subjects");
        column("type", subjects.types(types), json);
        column("scope", subjects.scopes(scopes), json);
        column("name", subjects.names(texts), json);
        column("id", subjects.ids(texts), json);
        json.writeEndObject();
        json.writeArrayFieldStart("evidences");
        for (int i = 0; i < evidences.size(); i++) {
            int[] triples = evidences.at(i);
            json.writeArray(triples, 0, triples.length);
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
        json.writeArrayFieldStart("texts");
        for (int i = 0; i < texts.size(); i++) {
            json.writeString(texts.at(i));
        }
        json.writeEndArray();
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

    private static void column(String name, int[] numbers, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeArray(numbers, 0, numbers.length);
    }
}
