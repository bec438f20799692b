package io.aiposture.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;

/** Text in SARIF messages, where brackets can be links and braces placeholders. */
final class SarifText {

    static final int LONGEST = 1000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");

    private SarifText() {}

    /** {@code name: {text: …}} */
    static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", safe(text));
        json.writeEndObject();
    }

    static String safe(String text) {
        String plain = PLACEHOLDER.matcher(Plain.text(text, LONGEST)).replaceAll("{{$1}}");
        return plain.contains("](") ? plain.replace("[", "\\[").replace("]", "\\]") : plain;
    }
}
