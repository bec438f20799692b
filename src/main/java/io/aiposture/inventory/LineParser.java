package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads lines of an inventory file. What is wrong with one is said with its number. Thread-safe. */
final class LineParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory TOKENS = JSON.getFactory();

    private final String file;
    private final InventoryJson form = new InventoryJson();

    /** @param file its name, for messages */
    LineParser(String file) {
        this.file = file;
    }

    /** Where a line stands: in a buffer, and in the file. */
    record Line(byte[] bytes, int from, int length, long number) {

        boolean isBlank() {
            for (int i = from; i < from + length; i++) {
                if (bytes[i] > ' ' || bytes[i] < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What a resource is, read without the data behind it where the line says it first. */
    record Head(Scope account, String type, String id) {}

    /** Null when the line holds no resource, or says something else first: then it has to be read whole. */
    @Nullable
    Head head(Line line) {
        try (JsonParser json = TOKENS.createParser(line.bytes(), line.from(), line.length())) {
            boolean resource = json.nextToken() == JsonToken.START_OBJECT
                    && "resource".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.START_OBJECT;
            String cloud = null;
            String account = null;
            String type = null;
            for (String field = json.nextFieldName(); resource && field != null; field = json.nextFieldName()) {
                String value = json.nextTextValue();
                if (value == null) {
                    return null;
                }
                switch (field) {
                    case "cloud" -> cloud = value;
                    case "account" -> account = value;
                    case "type" -> type = value;
                    case "id" -> {
                        return cloud == null || account == null || type == null || type.isEmpty() || value.isEmpty()
                                ? null
                                : new Head(form.scope(cloud, account, ""), type.intern(), value);
                    }
                    default -> {}
                }
            }
            return null;
        } catch (IOException e) {
            return null; // whoever reads it whole says what is wrong
        }
    }

    JsonNode json(Line line) {
        try {
            return JSON.readTree(line.bytes(), line.from(), line.length());
        } catch (JsonProcessingException e) {
            return jsonOfText(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Slower, but takes half characters in the names of members, which the parser of bytes refuses. */
    private JsonNode jsonOfText(Line line) {
        try {
            return JSON.readTree(new String(line.bytes(), line.from(), line.length(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw problem(line.number(), column, "not valid JSON: " + e.getOriginalMessage());
        }
    }

    InventoryException problem(long line, int column, String message) {
        return new InventoryException(file, line, column, message);
    }

    private String required(JsonNode json, String field, long line) {
        String value = json.path(field).asText();
        if (value.isEmpty()) {
            throw problem(line, 1, "'" + field + "' is missing");
        }
        return value;
    }

    Resource resource(Line line) {
        return resource(json(line).path("resource"), line.number());
    }

    Resource resource(JsonNode json, long line) {
        required(json, "type", line);
        String id = required(json, "id", line);
        if (!json.path("data").isObject()) {
            throw problem(line, 1, "'data' of " + id + " must be an object");
        }
        for (JsonNode u : json.path("unread")) {
            String path = u.path("path").asText();
            if (!u.has("path") || !path.isEmpty() && !path.startsWith("/")) {
                throw problem(line, 1, "'unread' of " + id + " needs 'path', a JSON pointer");
            }
        }
        return form.resource(json);
    }

    Gap gap(JsonNode json, long line) {
        required(json, "type", line);
        required(json, "reason", line);
        return form.gap(json);
    }

    CallCount call(JsonNode json, long line) {
        required(json, "operation", line);
        return form.call(json);
    }

    Header header(JsonNode json, long line) {
        String schema = required(json, "schema", line);
        if (!schema.equals(Header.SCHEMA)) {
            throw problem(line, 1, "the schema is '" + schema + "', this version reads '" + Header.SCHEMA + "'");
        }
        required(json, "collectedAt", line);
        try {
            return form.header(json);
        } catch (DateTimeParseException e) {
            throw problem(line, 1, "'collectedAt' is no time such as 2026-01-15T12:00:00Z");
        }
    }
}
