package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.report.Locations.Location;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SARIF 2.1.0 as GitHub code scanning accepts it. Failures are results. UNKNOWN is a result of kind {@code open} and
 * level {@code none}: GitHub closes as fixed whatever is missing from a file, and a failure that could not be judged
 * again is not fixed. A waived failure is a result with a suppression; GitHub shows it all the same. What passed or does
 * not apply is left out, for GitHub shows every result as an alert.
 */
public final class SarifReport implements ReportWriter {

    /** GitHub refuses a run with more. */
    static final int MOST_RESULTS = 25_000;

    static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final Set<Outcome> SHOWN = EnumSet.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.WAIVED);

    private final String version;
    private final Locations locations;

    public SarifReport(String version, Locations locations) {
        this.version = version;
        this.locations = locations;
    }

    @Override
    public List<String> omissions(ScanResult result) {
        long all = SHOWN.stream().mapToLong(result.findings()::count).sum();
        if (all <= MOST_RESULTS) {
            return List.of();
        }
        return List.of(all - MOST_RESULTS + " of " + all + " results are left out, of severity "
                + firstLeftOut(result).word() + " or milder: code scanning takes " + MOST_RESULTS);
    }

    /** The severity of the first that finds no room. */
    private static Severity firstLeftOut(ScanResult result) {
        long taken = 0;
        for (Severity severity : Severity.values()) {
            taken += SHOWN.stream()
                    .mapToLong(o -> result.findings().count(o, severity))
                    .sum();
            if (taken > MOST_RESULTS) {
                return severity;
            }
        }
        return Severity.INFO;
    }

    /** The worst first, as far as there is room. */
    private void results(ScanResult result, Map<String, Integer> index, JsonGenerator json) throws IOException {
        int room = MOST_RESULTS;
        for (Severity severity : Severity.values()) {
            for (Outcome outcome : SHOWN) {
                Iterator<Finding> some =
                        result.findings().with(outcome, severity).iterator();
                for (; room > 0 && some.hasNext(); room--) {
                    Finding f = some.next();
                    result(f, index.getOrDefault(f.rule().id(), -1), json);
                }
            }
        }
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        List<Rule> rules = new ArrayList<>(result.rules());
        Map<String, Integer> index = new HashMap<>();
        rules.forEach(r -> index.put(r.id(), index.size()));
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            SarifRules.tool(version, rules, json);
            invocation(result, json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            results(result, index, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void invocation(ScanResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.header().complete());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (String omission : omissions(result)) {
            notification("warning", omission, json);
        }
        long unknown = result.outcomes().getOrDefault(Outcome.UNKNOWN, 0L);
        if (unknown > 0) {
            notification(
                    "warning",
                    unknown + (unknown == 1 ? " verdict is" : " verdicts are")
                            + " UNKNOWN, neither passed nor failed: something they need was not read",
                    json);
        }
        if (!result.header().complete()) {
            notification("error", "the scan was interrupted; this report is incomplete", json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void notification(String level, String text, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        SarifText.message(json, "message", text);
        json.writeEndObject();
    }

    private static String prefix(Finding f) {
        return switch (f.outcome()) {
            case UNKNOWN -> "UNKNOWN, neither passed nor failed: ";
            case WAIVED -> "Waived: ";
            case FAIL, PASS, NOT_APPLICABLE -> "";
        };
    }

    private static void suppression(Finding f, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", Plain.text(WaiverText.of(f)));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void result(Finding f, int rule, JsonGenerator json) throws IOException {
        boolean unknown = f.outcome() == Outcome.UNKNOWN;
        json.writeStartObject();
        json.writeStringField("ruleId", f.rule().id());
        if (rule >= 0) {
            json.writeNumberField("ruleIndex", rule);
        }
        json.writeStringField("kind", unknown ? "open" : "fail");
        json.writeStringField("level", unknown ? "none" : SarifRules.level(f.severity()));
        SarifText.message(json, "message", prefix(f) + f.message());
        location(f, json);
        if (f.outcome() == Outcome.WAIVED) {
            suppression(f, json);
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("aiposture/v1", f.fingerprint());
        // the one that GitHub reads; without it the upload would look for the file and hash its lines
        json.writeStringField("primaryLocationLineHash", f.fingerprint() + ":1");
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", f.severity().word());
        json.writeStringField("outcome", f.outcome().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Finding f, JsonGenerator json) throws IOException {
        Location location = locations.of(f.subject());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", location.path());
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", location.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        String name = f.subject().label();
        json.writeStringField("name", Plain.text(name));
        json.writeStringField("fullyQualifiedName", Plain.text(f.subject().id(), SarifText.LONGEST));
        json.writeStringField("kind", "resource");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }
}
