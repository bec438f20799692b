package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.ScanResult.UnreadPart;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole result as JSON, schema {@value #SCHEMA}; described in docs/reference/report.md. */
public final class JsonReport implements ReportWriter {

    public static final String SCHEMA = "aiposture/report/v1";

    private final String version;

    /** @param version of the tool that writes the report */
    public JsonReport(String version) {
        this.version = version;
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "aiposture");
            json.writeStringField("version", version);
            json.writeEndObject();
            scan(result, json);
            summary(result, json);
            json.writeArrayFieldStart("findings");
            for (Finding finding : result.findings()) {
                finding(finding, json);
            }
            json.writeEndArray();
            coverage(result, json);
            gaps(result, json);
            waivers(result, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void scan(ScanResult result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("scan");
        json.writeStringField("collectedAt", result.header().collectedAt().toString());
        json.writeStringField("collectedBy", result.header().tool());
        json.writeBooleanField("complete", result.header().complete());
        if (!result.digests().inventory().isEmpty()) {
            json.writeObjectFieldStart("digest");
            json.writeStringField("inventory", result.digests().inventory());
            json.writeStringField("rules", result.digests().rules());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("accounts");
        for (Scope account : result.header().accounts()) {
            json.writeStartObject();
            json.writeStringField("cloud", account.cloud());
            json.writeStringField("account", account.account());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rules");
        for (Rule rule : result.rules()) {
            json.writeString(rule.id());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void summary(ScanResult result, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeObjectFieldStart("outcomes");
        for (var count : result.outcomes().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("failures");
        for (var count : result.failures().entrySet()) {
            json.writeNumberField(count.getKey().word(), count.getValue());
        }
        json.writeEndObject();
        json.writeBooleanField("incomplete", result.incomplete());
        json.writeArrayFieldStart("rulesWithoutInput");
        for (Rule rule : result.unjudged()) {
            json.writeString(rule.id());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding f, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", f.rule().id());
        json.writeStringField("title", f.rule().title());
        json.writeStringField("outcome", f.outcome().name());
        json.writeStringField("severity", f.severity().word());
        json.writeStringField("family", f.rule().family());
        json.writeObjectFieldStart("resource");
        scope(f.subject().scope(), json);
        json.writeStringField("type", f.subject().type());
        json.writeStringField("id", f.subject().id());
        json.writeStringField("name", f.subject().name());
        if (!f.subject().source().isEmpty()) {
            json.writeStringField("source", f.subject().source());
        }
        json.writeEndObject();
        json.writeStringField("message", f.message());
        evidence(f, json);
        Finding.Unknown unknown = f.unknown();
        if (unknown != null) {
            json.writeObjectFieldStart("unknown");
            json.writeStringField("operation", unknown.operation());
            json.writeStringField("reason", unknown.reason());
            json.writeStringField("permission", unknown.permission());
            json.writeEndObject();
        }
        waiver(f.waiver(), json);
        json.writeStringField("fingerprint", f.fingerprint());
        controls(f.rule().controls(), json);
        json.writeObjectFieldStart("fix");
        json.writeStringField("summary", f.rule().fix().summary());
        json.writeStringField("cli", f.rule().fix().cli());
        json.writeStringField("terraform", f.rule().fix().terraform());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void waiver(@Nullable Waiver waiver, JsonGenerator json) throws IOException {
        if (waiver != null) {
            json.writeFieldName("waiver");
            json.writeStartObject();
            json.writeStringField("reason", waiver.reason());
            json.writeStringField("owner", waiver.owner());
            json.writeStringField("expires", waiver.expires().toString());
            json.writeEndObject();
        }
    }

    /** Every waiver that was given, also those that cover nothing or no longer count. */
    private static void waivers(ScanResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("waivers");
        for (Waiver.Use use : result.waivers()) {
            json.writeStartObject();
            json.writeStringField("rule", use.waiver().rule());
            json.writeStringField("resource", use.waiver().resource());
            json.writeStringField("reason", use.waiver().reason());
            json.writeStringField("owner", use.waiver().owner());
            json.writeStringField("expires", use.waiver().expires().toString());
            json.writeStringField("state", use.state().name());
            json.writeNumberField("failures", use.failures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void evidence(Finding f, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence e : f.evidence()) {
            json.writeStartObject();
            if (!e.resource().isEmpty()) {
                json.writeStringField("resource", e.resource());
            }
            Json.seen(json, e);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void controls(Map<String, List<String>> controls, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("controls");
        for (var framework : controls.entrySet()) {
            Json.strings(json, framework.getKey(), framework.getValue());
        }
        json.writeEndObject();
    }

    private static void scope(Scope scope, JsonGenerator json) throws IOException {
        json.writeStringField("cloud", scope.cloud());
        json.writeStringField("account", scope.account());
        json.writeStringField("region", scope.region());
    }

    private static void coverage(ScanResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (CallCount c : result.coverage()) {
            json.writeStartObject();
            scope(c.scope(), json);
            json.writeStringField("operation", c.operation());
            json.writeNumberField("attempted", c.attempted());
            json.writeNumberField("ok", c.ok());
            json.writeNumberField("denied", c.denied());
            json.writeNumberField("throttled", c.throttled());
            json.writeNumberField("failed", c.failed());
            json.writeNumberField("notOffered", c.notOffered());
            json.writeNumberField("resources", c.resources());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Lists that were not read to the end, then details that some resources miss. */
    private static void gaps(ScanResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Gap g : result.gaps()) {
            json.writeStartObject();
            json.writeStringField("missing", "list");
            scope(g.scope(), json);
            json.writeStringField("type", g.type());
            json.writeStringField("operation", g.operation());
            json.writeStringField("reason", g.reason());
            json.writeStringField("detail", g.detail());
            json.writeEndObject();
        }
        for (UnreadPart u : result.unread()) {
            json.writeStartObject();
            json.writeStringField("missing", "details");
            json.writeStringField("type", u.type());
            json.writeStringField("operation", u.operation());
            json.writeStringField("reason", u.reason());
            json.writeStringField("permission", u.permission());
            json.writeNumberField("resources", u.resources());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
