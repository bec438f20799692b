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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads lines of an inventory file. What is wrong with one is said with its number. Thread-safe. */
final class LineParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory TOKENS = JSON.getFactory();

    private final String file;
    private final Map<Scope, Scope> scopes = new ConcurrentHashMap<>();

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
                                : new Head(scope(cloud, account, ""), type.intern(), value);
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

    private Scope scope(JsonNode json) {
        return scope(
                json.path("cloud").asText(),
                json.path("account").asText(),
                json.path("region").asText());
    }

    /** One object for equal scopes: there are few, and they are compared often. */
    private Scope scope(String cloud, String account, String region) {
        Scope fresh = new Scope(cloud, account, region);
        Scope known = scopes.putIfAbsent(fresh, fresh);
        return known == null ? fresh : known;
    }

    Resource resource(Line line) {
        return resource(json(line).path("resource"), line.number());
    }

    Resource resource(JsonNode json, long line) {
        String type = required(json, "type", line).intern();
        String id = required(json, "id", line);
        if (!json.path("data").isObject()) {
            throw problem(line, 1, "'data' of " + id + " must be an object");
        }
        Map<String, String> tags = new TreeMap<>();
        json.path("tags")
                .properties()
                .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
        String source = json.path("source").asText();
        return new Resource(
                scope(json),
                type,
                id,
                json.path("name").asText(id),
                tags,
                unread(json, id, line),
                source,
                json.get("data"));
    }

    private List<Unread> unread(JsonNode json, String id, long line) {
        List<Unread> unread = new ArrayList<>();
        for (JsonNode u : json.path("unread")) {
            String path = u.path("path").asText();
            if (!u.has("path") || !path.isEmpty() && !path.startsWith("/")) {
                throw problem(line, 1, "'unread' of " + id + " needs 'path', a JSON pointer");
            }
            unread.add(new Unread(
                    path, u.path("operation").asText(), u.path("reason").asText()));
        }
        return unread;
    }

    Gap gap(JsonNode json, long line) {
        return new Gap(
                scope(json),
                required(json, "type", line).intern(),
                json.path("operation").asText().intern(),
                required(json, "reason", line).intern(),
                json.path("detail").asText().intern());
    }

    CallCount call(JsonNode json, long line) {
        return new CallCount(
                scope(json),
                required(json, "operation", line).intern(),
                json.path("attempted").asLong(),
                json.path("ok").asLong(),
                json.path("denied").asLong(),
                json.path("throttled").asLong(),
                json.path("failed").asLong(),
                json.path("notOffered").asLong(),
                json.path("resources").asLong());
    }

    Header header(JsonNode json, long line) {
        String schema = required(json, "schema", line);
        if (!schema.equals(Header.SCHEMA)) {
            throw problem(line, 1, "the schema is '" + schema + "', this version reads '" + Header.SCHEMA + "'");
        }
        List<Scope> accounts = new ArrayList<>();
        json.path("accounts").forEach(a -> accounts.add(scope(a)));
        Set<String> types = new TreeSet<>();
        json.path("types").forEach(t -> types.add(t.asText()));
        try {
            Instant at = Instant.parse(required(json, "collectedAt", line));
            return new Header(
                    json.path("tool").asText(),
                    at,
                    accounts,
                    types,
                    json.path("complete").asBoolean(true));
        } catch (DateTimeParseException e) {
            throw problem(line, 1, "'collectedAt' is no time such as 2026-01-15T12:00:00Z");
        }
    }
}
