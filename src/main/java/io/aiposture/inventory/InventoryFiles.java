package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Inventories as JSON Lines, one object a line: a header, then {@code {"resource": …}}, {@code {"gap": …}} and
 * {@code {"call": …}}. A file whose name ends in {@code .gz} is compressed. Of a resource only {@code type}, {@code id}
 * and {@code data} are required, so that inventories written by hand or by other tools can be judged.
 */
public final class InventoryFiles {

    /** ASCII only, so that half a character in a name breaks no file. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private InventoryFiles() {}

    /** Writes an inventory; equal inventories give equal bytes. */
    public static void write(Inventory inventory, OutputStream file, boolean compressed) throws IOException {
        try (OutputStream out = compressed ? new GZIPOutputStream(file) : file;
                JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.setRootValueSeparator(null);
            line(json, "header", header(inventory.header()));
            for (Resource r : inventory.resources()) {
                line(json, "resource", resource(r));
            }
            for (Gap gap : inventory.gaps()) {
                line(json, "gap", gap(gap));
            }
            for (CallCount call : inventory.calls()) {
                line(json, "call", call(call));
            }
        }
    }

    /** A digest of what was read, what was not, and what was to be read; see {@link InventoryDigest}. */
    public static String digest(Inventory inventory) {
        ObjectNode header = header(inventory.header());
        header.remove(List.of("tool", "collectedAt"));
        return InventoryDigest.of(Stream.of(
                        Stream.of((Supplier<JsonNode>) () -> header),
                        inventory.resources().stream().map(r -> (Supplier<JsonNode>) () -> resource(r)),
                        inventory.gaps().stream().map(g -> (Supplier<JsonNode>) () -> gap(g)))
                .flatMap(s -> s)
                .toList());
    }

    private static void line(JsonGenerator json, String kind, JsonNode content) throws IOException {
        json.writeStartObject();
        json.writeFieldName(kind);
        JSON.writeTree(json, content);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static ObjectNode header(Header h) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", Header.SCHEMA)
                .put("tool", h.tool())
                .put("collectedAt", h.collectedAt().toString());
        h.accounts().forEach(a -> json.withArray("accounts").add(scope(a)));
        new TreeSet<>(h.types()).forEach(t -> json.withArray("types").add(t));
        return json.put("complete", h.complete());
    }

    private static ObjectNode scope(Scope scope) {
        ObjectNode json = JSON.createObjectNode();
        json.put("cloud", scope.cloud()).put("account", scope.account());
        if (!scope.region().isEmpty()) {
            json.put("region", scope.region());
        }
        return json;
    }

    private static ObjectNode resource(Resource r) {
        ObjectNode json = scope(r.scope());
        json.put("type", r.type()).put("id", r.id()).put("name", r.name());
        new TreeMap<>(r.tags())
                .forEach((k, v) -> json.withObjectProperty("tags").put(k, v));
        for (Unread u : r.unread()) {
            json.withArray("unread")
                    .addObject()
                    .put("path", u.path())
                    .put("operation", u.operation())
                    .put("reason", u.reason());
        }
        json.put("source", r.source());
        json.set("data", r.data());
        return json;
    }

    private static ObjectNode gap(Gap g) {
        return scope(g.scope())
                .put("type", g.type())
                .put("operation", g.operation())
                .put("reason", g.reason())
                .put("detail", g.detail());
    }

    private static ObjectNode call(CallCount c) {
        return scope(c.scope())
                .put("operation", c.operation())
                .put("attempted", c.attempted())
                .put("ok", c.ok())
                .put("denied", c.denied())
                .put("throttled", c.throttled())
                .put("failed", c.failed())
                .put("notOffered", c.notOffered())
                .put("resources", c.resources());
    }

    /**
     * Reads an inventory.
     *
     * @param now stands for the time of collection where the file does not say
     * @throws InventoryException when the file is no inventory
     */
    public static Inventory read(Path file, Instant now) throws IOException, InventoryException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Reading reading = new Reading(file.toString(), now);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.line(line);
            }
            return reading.inventory();
        }
    }

    /** The state of reading one file. */
    private static final class Reading {
        private final String file;
        private final List<Resource> resources = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private final List<CallCount> calls = new ArrayList<>();
        private Header header;
        private long number;

        Reading(String file, Instant now) {
            this.file = file;
            this.header = new Header("", now, List.of(), Set.of(), true);
        }

        void line(String line) throws InventoryException {
            number++;
            if (line.isBlank()) {
                return;
            }
            JsonNode json = parse(line);
            if (json.has("resource")) {
                resources.add(resource(json.get("resource")));
            } else if (json.has("gap")) {
                gaps.add(gap(json.get("gap")));
            } else if (json.has("call")) {
                calls.add(call(json.get("call")));
            } else if (json.has("header")) {
                header = header(json.get("header"));
            } else {
                throw problem(1, "expected an object with one of header, resource, gap or call");
            }
        }

        private JsonNode parse(String line) throws InventoryException {
            try {
                return JSON.readTree(line);
            } catch (JsonProcessingException e) {
                int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
                throw problem(column, "not valid JSON: " + e.getOriginalMessage());
            }
        }

        private InventoryException problem(int column, String message) {
            return new InventoryException(file, number, column, message);
        }

        private String required(JsonNode json, String field) throws InventoryException {
            String value = json.path(field).asText();
            if (value.isEmpty()) {
                throw problem(1, "'" + field + "' is missing");
            }
            return value;
        }

        private static Scope scope(JsonNode json) {
            return new Scope(
                    json.path("cloud").asText(),
                    json.path("account").asText(),
                    json.path("region").asText());
        }

        private Resource resource(JsonNode json) throws InventoryException {
            String type = required(json, "type");
            String id = required(json, "id");
            if (!json.path("data").isObject()) {
                throw problem(1, "'data' of " + id + " must be an object");
            }
            Map<String, String> tags = new TreeMap<>();
            json.path("tags")
                    .properties()
                    .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
            List<Unread> unread = new ArrayList<>();
            for (JsonNode u : json.path("unread")) {
                String path = u.path("path").asText();
                if (!u.has("path") || !path.isEmpty() && !path.startsWith("/")) {
                    throw problem(1, "'unread' of " + id + " needs 'path', a JSON pointer");
                }
                unread.add(new Unread(
                        path, u.path("operation").asText(), u.path("reason").asText()));
            }
            String source = json.path("source").asText();
            return new Resource(
                    scope(json), type, id, json.path("name").asText(id), tags, unread, source, json.get("data"));
        }

        private Gap gap(JsonNode json) throws InventoryException {
            return new Gap(
                    scope(json),
                    required(json, "type"),
                    json.path("operation").asText(),
                    required(json, "reason"),
                    json.path("detail").asText());
        }

        private CallCount call(JsonNode json) throws InventoryException {
            return new CallCount(
                    scope(json),
                    required(json, "operation"),
                    json.path("attempted").asLong(),
                    json.path("ok").asLong(),
                    json.path("denied").asLong(),
                    json.path("throttled").asLong(),
                    json.path("failed").asLong(),
                    json.path("notOffered").asLong(),
                    json.path("resources").asLong());
        }

        private Header header(JsonNode json) throws InventoryException {
            String schema = required(json, "schema");
            if (!schema.equals(Header.SCHEMA)) {
                throw problem(1, "the schema is '" + schema + "', this version reads '" + Header.SCHEMA + "'");
            }
            List<Scope> accounts = new ArrayList<>();
            json.path("accounts").forEach(a -> accounts.add(scope(a)));
            Set<String> types = new TreeSet<>();
            json.path("types").forEach(t -> types.add(t.asText()));
            try {
                Instant at = Instant.parse(required(json, "collectedAt"));
                return new Header(
                        json.path("tool").asText(),
                        at,
                        accounts,
                        types,
                        json.path("complete").asBoolean(true));
            } catch (DateTimeParseException e) {
                throw problem(1, "'collectedAt' is no time such as 2026-01-15T12:00:00Z");
            }
        }

        Inventory inventory() throws InventoryException {
            if (number == 0 || resources.isEmpty() && gaps.isEmpty() && !header.declaresTypes()) {
                throw problem(1, "the inventory is empty");
            }
            return new Inventory(header, resources, gaps, calls);
        }
    }
}
