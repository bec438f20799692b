package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array of OCSF Compliance Findings (class 2003) with the cloud profile, version {@value #VERSION}. All
 * outcomes; UNKNOWN is the schema's own {@code Unknown}, never a pass.
 */
public final class OcsfReport implements ReportWriter {

    static final String VERSION = "1.5.0";

    private final String toolVersion;

    public OcsfReport(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        long time = result.header().collectedAt().toEpochMilli();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Finding f : result.findings()) {
                json.writeStartObject();
                event(f, time, json);
                metadata(json);
                cloud(f.subject().scope(), json);
                info(f, json);
                compliance(f, json);
                remediation(f.rule(), json);
                resource(f, json);
                evidences(f, json);
                unread(f.unknown(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static void event(Finding f, long time, JsonGenerator json) throws IOException {
        json.writeNumberField("activity_id", 1);
        json.writeStringField("activity_name", "Create");
        json.writeNumberField("category_uid", 2);
        json.writeStringField("category_name", "Findings");
        json.writeNumberField("class_uid", 2003);
        json.writeStringField("class_name", "Compliance Finding");
        json.writeNumberField("type_uid", 200301);
        json.writeStringField("type_name", "Compliance Finding: Create");
        json.writeNumberField("time", time);
        boolean open = f.outcome() != Outcome.PASS && f.outcome() != Outcome.NOT_APPLICABLE;
        OcsfSeverity severity = open ? OcsfSeverity.of(f.severity()) : OcsfSeverity.INFORMATIONAL;
        json.writeNumberField("severity_id", severity.id());
        json.writeStringField("severity", severity.caption());
        boolean waived = f.outcome() == Outcome.WAIVED;
        json.writeNumberField("status_id", waived ? 3 : 1);
        json.writeStringField("status", waived ? "Suppressed" : "New");
        if (!f.message().isEmpty()) {
            json.writeStringField("message", f.message());
        }
    }

    private void metadata(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("metadata");
        json.writeStringField("version", VERSION);
        Json.strings(json, "profiles", List.of("cloud"));
        json.writeObjectFieldStart("product");
        json.writeStringField("name", "aiposture");
        json.writeStringField("vendor_name", "aiposture");
        json.writeStringField("version", toolVersion);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void cloud(Scope scope, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cloud");
        json.writeStringField("provider", scope.cloud().isEmpty() ? "unknown" : scope.cloud());
        if (!scope.account().isEmpty()) {
            json.writeObjectFieldStart("account");
            json.writeStringField("uid", scope.account());
            json.writeEndObject();
        }
        if (!scope.region().isEmpty()) {
            json.writeStringField("region", scope.region());
        }
        json.writeEndObject();
    }

    private static void info(Finding f, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("finding_info");
        json.writeStringField("uid", f.fingerprint());
        json.writeStringField("title", f.rule().title());
        json.writeStringField("desc", f.rule().why());
        Json.strings(json, "types", List.of(f.rule().family()));
        json.writeObjectFieldStart("analytic");
        json.writeNumberField("type_id", 1);
        json.writeStringField("type", "Rule");
        json.writeStringField("uid", f.rule().id());
        json.writeStringField("name", f.rule().title());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void compliance(Finding f, JsonGenerator json) throws IOException {
        OcsfStatus status = OcsfStatus.of(f.outcome());
        json.writeObjectFieldStart("compliance");
        json.writeStringField("control", f.rule().id());
        Json.strings(json, "standards", f.rule().controls().keySet());
        json.writeArrayFieldStart("requirements");
        for (var framework : f.rule().controls().entrySet()) {
            for (String id : framework.getValue()) {
                json.writeString(framework.getKey() + ":" + id);
            }
        }
        json.writeEndArray();
        json.writeNumberField("status_id", status.id());
        json.writeStringField("status", status.caption());
        if (f.unknown() != null || f.waiver() != null) {
            Json.strings(json, "status_details", List.of(f.waiver() == null ? f.message() : WaiverText.of(f)));
        }
        json.writeEndObject();
    }

    private static void remediation(Rule rule, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("remediation");
        json.writeStringField("desc", rule.fix().summary());
        Json.strings(json, "references", rule.references());
        json.writeEndObject();
    }

    private static void resource(Finding f, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("resources");
        json.writeStartObject();
        json.writeStringField("uid", f.subject().id());
        if (!f.subject().name().isEmpty()) {
            json.writeStringField("name", f.subject().name());
        }
        json.writeStringField("type", f.subject().type());
        if (!f.subject().scope().region().isEmpty()) {
            json.writeStringField("region", f.subject().scope().region());
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void evidences(Finding f, JsonGenerator json) throws IOException {
        if (f.evidence().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("evidences");
        for (Evidence e : f.evidence()) {
            json.writeStartObject();
            json.writeStringField("name", e.path());
            json.writeObjectFieldStart("data");
            json.writeStringField(
                    "resource", e.resource().isEmpty() ? f.subject().id() : e.resource());
            Json.seen(json, e);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void unread(@Nullable Unknown unknown, JsonGenerator json) throws IOException {
        if (unknown == null) {
            return;
        }
        json.writeObjectFieldStart("unmapped");
        json.writeStringField("unread_operation", unknown.operation());
        json.writeStringField("unread_reason", unknown.reason());
        json.writeStringField("unread_permission", unknown.permission());
        json.writeEndObject();
    }
}
