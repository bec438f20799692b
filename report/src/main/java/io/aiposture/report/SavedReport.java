package io.aiposture.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a JSON report says, read back: all but its findings, of which there may be more than memory holds.
 *
 * @param rules ids of the rules that took part
 * @param inventoryDigest digest of the inventory; empty in reports that have none
 * @param rulesDigest digest of the rules; empty in reports that have none
 */
public record SavedReport(Set<String> rules, String inventoryDigest, String rulesDigest) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OF_FINDING = Set.of("fingerprint", "rule", "outcome", "severity");
    private static final Set<String> OF_RESOURCE = Set.of("cloud", "account", "region", "id", "name");

    /** One finding. */
    public record Entry(
            String fingerprint,
            String rule,
            String outcome,
            String severity,
            String cloud,
            String account,
            String region,
            String id,
            String name) {

        public Key key() {
            return Key.of(fingerprint);
        }

        /** True for what failed, waived or not. */
        public boolean failed() {
            return outcome.equals("FAIL") || outcome.equals("WAIVED");
        }
    }

    /**
     * Reads a report from beginning to end.
     *
     * @param findings is given one finding after the other; until this method returns nobody knows whether they are those
     *     of a report
     * @throws IOException when it is no JSON report of this version
     */
    public static SavedReport read(InputStream in, Consumer<Entry> findings) throws IOException {
        // the parser of bytes refuses escaped characters of two halves in the names of members
        try (JsonParser json = JSON.createParser(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            json.nextToken();
            Reading reading = new Reading(json, findings);
            reading.fields(reading::root);
            if (!reading.schema.equals(JsonReport.SCHEMA)) {
                throw new IOException("not a JSON report of schema " + JsonReport.SCHEMA);
            }
            return new SavedReport(
                    reading.rules,
                    reading.digests.getOrDefault("inventory", ""),
                    reading.digests.getOrDefault("rules", ""));
        }
    }

    /** Reads the value of a field. */
    @FunctionalInterface
    private interface Value {
        void of(String field) throws IOException;
    }

    /** The state of reading one report. */
    private static final class Reading {
        private final JsonParser json;
        private final Consumer<Entry> findings;
        private final Set<String> rules = new HashSet<>();
        private final Map<String, String> digests = new HashMap<>();
        private final Map<String, String> words = new HashMap<>();
        private String schema = "";

        Reading(JsonParser json, Consumer<Entry> findings) {
            this.json = json;
            this.findings = findings;
        }

        /** Goes through the fields of an object; anything else has none. */
        private void fields(Value value) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                value.of(field);
            }
        }

        private void root(String field) throws IOException {
            switch (field) {
                case "schema" -> schema = text();
                case "scan" -> fields(this::scan);
                case "findings" ->
                    elements(() -> {
                        words.clear();
                        fields(this::finding);
                        findings.accept(entry());
                    });
                default -> json.skipChildren();
            }
        }

        private void scan(String field) throws IOException {
            switch (field) {
                case "rules" -> elements(() -> rules.add(text()));
                case "digest" -> fields(of -> digests.put(of, text()));
                default -> json.skipChildren();
            }
        }

        private void finding(String field) throws IOException {
            if (field.equals("resource")) {
                fields(of -> word(OF_RESOURCE, of));
            } else {
                word(OF_FINDING, field);
            }
        }

        private void word(Set<String> wanted, String field) throws IOException {
            if (wanted.contains(field)) {
                words.put(field, text());
            } else {
                json.skipChildren();
            }
        }

        private interface Element {
            void read() throws IOException;
        }

        private void elements(Element element) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                element.read();
            }
        }

        private String text() throws IOException {
            boolean scalar = json.currentToken().isScalarValue();
            json.skipChildren();
            return scalar ? json.getText() : "";
        }

        private Entry entry() {
            return new Entry(
                    word("fingerprint"),
                    word("rule"),
                    word("outcome"),
                    word("severity"),
                    word("cloud"),
                    word("account"),
                    word("region"),
                    word("id"),
                    word("name"));
        }

        private String word(String field) {
            return words.getOrDefault(field, "");
        }
    }
}
