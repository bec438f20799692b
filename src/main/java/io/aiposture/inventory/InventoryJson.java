package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How what an inventory holds stands in JSON: in inventories, and in the journals of runs. What is written is read back
 * as it was; whether something required is missing is for the reader of a file to say. Thread-safe.
 */
public final class InventoryJson {

    /** ASCII only, so that half a character in a name breaks no file. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Map<Scope, Scope> scopes = new ConcurrentHashMap<>();

    /** Writes lines. */
    public static JsonGenerator lines(OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out);
        json.setRootValueSeparator(null);
        return json;
    }

    /** Writes a line: an object whose one member says what the line holds. */
    public static void line(JsonGenerator json, String kind, JsonNode content) throws IOException {
        json.writeStartObject();
        json.writeFieldName(kind);
        JSON.writeTree(json, content);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    static ObjectNode of(Header h) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schema", Header.SCHEMA)
                .put("tool", h.tool())
                .put("collectedAt", h.collectedAt().toString());
        h.accounts().forEach(a -> json.withArray("accounts").add(of(a)));
        new TreeSet<>(h.types()).forEach(t -> json.withArray("types").add(t));
        return json.put("complete", h.complete());
    }

    /** @throws DateTimeParseException when the time of collection is none */
    Header header(JsonNode json) {
        List<Scope> accounts = new ArrayList<>();
        json.path("accounts").forEach(a -> accounts.add(scope(a)));
        Set<String> types = new TreeSet<>();
        json.path("types").forEach(t -> types.add(t.asText()));
        return new Header(
                text(json, "tool"),
                Instant.parse(text(json, "collectedAt")),
                accounts,
                types,
                json.path("complete").asBoolean(true));
    }

    private static ObjectNode of(Scope scope) {
        ObjectNode json = JSON.createObjectNode();
        json.put("cloud", scope.cloud()).put("account", scope.account());
        if (!scope.region().isEmpty()) {
            json.put("region", scope.region());
        }
        return json;
    }

    private Scope scope(JsonNode json) {
        return scope(text(json, "cloud"), text(json, "account"), text(json, "region"));
    }

    /** One object for equal scopes: there are few, and they are compared often. */
    Scope scope(String cloud, String account, String region) {
        Scope fresh = new Scope(cloud, account, region);
        Scope known = scopes.putIfAbsent(fresh, fresh);
        return known == null ? fresh : known;
    }

    public static ObjectNode of(Resource r) {
        ObjectNode json = of(r.scope());
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

    public Resource resource(JsonNode json) {
        String id = text(json, "id");
        Map<String, String> tags = new TreeMap<>();
        json.path("tags")
                .properties()
                .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
        List<Unread> unread = new ArrayList<>();
        json.path("unread")
                .forEach(u -> unread.add(new Unread(text(u, "path"), text(u, "operation"), text(u, "reason"))));
        return new Resource(
                scope(json),
                word(json, "type"),
                id,
                json.path("name").asText(id),
                tags,
                unread,
                text(json, "source"),
                json.path("data"));
    }

    public static ObjectNode of(Gap g) {
        return of(g.scope())
                .put("type", g.type())
                .put("operation", g.operation())
                .put("reason", g.reason())
                .put("detail", g.detail());
    }

    public Gap gap(JsonNode json) {
        return new Gap(
                scope(json), word(json, "type"), word(json, "operation"), word(json, "reason"), word(json, "detail"));
    }

    public static ObjectNode of(CallCount c) {
        return of(c.scope())
                .put("operation", c.operation())
                .put("attempted", c.attempted())
                .put("ok", c.ok())
                .put("denied", c.denied())
                .put("throttled", c.throttled())
                .put("failed", c.failed())
                .put("notOffered", c.notOffered())
                .put("resources", c.resources());
    }

    public CallCount call(JsonNode json) {
        return new CallCount(
                scope(json),
                word(json, "operation"),
                json.path("attempted").asLong(),
                json.path("ok").asLong(),
                json.path("denied").asLong(),
                json.path("throttled").asLong(),
                json.path("failed").asLong(),
                json.path("notOffered").asLong(),
                json.path("resources").asLong());
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    /** A text of which there are few that are different. */
    private static String word(JsonNode json, String field) {
        return text(json, field).intern();
    }
}
