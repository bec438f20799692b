package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.aiposture.comply.Compliance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Compliance as JSON, schema {@value #SCHEMA}. */
public final class ComplianceJson {

    public static final String SCHEMA = "aiposture/compliance/v1";

    private ComplianceJson() {}

    public static void write(List<Compliance> all, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeArrayFieldStart("frameworks");
            for (Compliance c : all) {
                framework(c, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void framework(Compliance c, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", c.framework().id());
        json.writeStringField("title", c.framework().title());
        json.writeStringField("version", c.framework().version());
        json.writeObjectFieldStart("states");
        for (var e : c.states().entrySet()) {
            json.writeNumberField(e.getKey().name(), e.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("controls");
        for (Compliance.Control k : c.controls()) {
            json.writeStartObject();
            json.writeStringField("id", k.id());
            json.writeStringField("title", k.title());
            json.writeStringField("state", k.state().name());
            json.writeNumberField("rules", k.rules());
            json.writeObjectFieldStart("outcomes");
            for (var e : k.outcomes().entrySet()) {
                json.writeNumberField(e.getKey().name(), e.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
