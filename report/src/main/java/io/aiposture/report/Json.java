package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aiposture.finding.Evidence;
import java.io.IOException;
import java.io.OutputStream;

/** How JSON is written. ASCII only: half a character, or text that changes direction, breaks no reader. */
final class Json {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /** Writes indented JSON; leaves the stream open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = MAPPER.getFactory().createGenerator(out);
        json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return json;
    }

    /** Members that say what was seen where: {@code path}, and {@code value} or that it is {@code absent}. */
    static void seen(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStringField("path", evidence.path());
        if (evidence.value().isMissingNode()) {
            json.writeBooleanField("absent", true);
        } else {
            json.writeFieldName("value");
            MAPPER.writeTree(json, evidence.value());
        }
    }

    /** On one line. */
    static String text(JsonNode value) {
        return value.toString();
    }

    /** {@code name: [values]} */
    static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
