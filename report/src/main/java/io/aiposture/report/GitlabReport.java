package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.report.Locations.Location;
import java.io.IOException;
import java.io.OutputStream;

/**
 * GitLab code quality. Failures, and what is UNKNOWN: GitLab calls fixed what is missing from the next report, and a
 * failure that could not be judged again is not fixed.
 */
public final class GitlabReport implements ReportWriter {

    private static final int LONGEST = 1000;

    private final Locations locations;

    public GitlabReport(Locations locations) {
        this.locations = locations;
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Finding f : result.with(Outcome.FAIL)) {
                issue(f, json);
            }
            for (Finding f : result.with(Outcome.UNKNOWN)) {
                issue(f, json);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private void issue(Finding f, JsonGenerator json) throws IOException {
        boolean unknown = f.outcome() == Outcome.UNKNOWN;
        String text =
                unknown ? "UNKNOWN, neither passed nor failed: " + f.rule().title() + ": " : "";
        json.writeStartObject();
        json.writeStringField("description", Plain.text(text + f.message(), LONGEST));
        json.writeStringField("check_name", f.rule().id());
        json.writeStringField("fingerprint", f.fingerprint());
        json.writeStringField("severity", unknown ? "info" : word(f.severity()));
        Location location = locations.of(f.subject());
        json.writeObjectFieldStart("location");
        json.writeStringField("path", location.path());
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", location.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case INFO -> "info";
        };
    }
}
