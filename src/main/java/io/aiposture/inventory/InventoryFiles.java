package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        write(inventory.header(), inventory.resources(), inventory.gaps(), inventory.calls(), file, compressed);
    }

    /** Writes an inventory whose resources need not all be in memory. */
    public static void write(
            Header header,
            Iterable<Resource> sorted,
            List<Gap> gaps,
            List<CallCount> calls,
            OutputStream file,
            boolean compressed)
            throws IOException {
        try (OutputStream out = compressed ? new GZIPOutputStream(file) : file;
                JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.setRootValueSeparator(null);
            line(json, "header", header(header));
            for (Resource r : sorted) {
                line(json, "resource", resource(r));
            }
            for (Gap gap : gaps) {
                line(json, "gap", gap(gap));
            }
            for (CallCount call : calls) {
                line(json, "call", call(call));
            }
        }
    }

    /** A digest of what was read, what was not, and what was to be read; see {@link InventoryDigest}. */
    public static String digest(InventorySource source) {
        ObjectNode header = header(source.header());
        header.remove(List.of("tool", "collectedAt"));
        InventoryDigest digest = new InventoryDigest();
        digest.add(Stream.of(header));
        for (Scope account : source.accounts().keySet()) {
            digest.add(source.read(account).parallelStream().map(InventoryFiles::resource));
        }
        digest.add(source.gaps().stream().map(InventoryFiles::gap));
        return digest.text();
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
     * Opens an inventory; its resources are read when they are asked for.
     *
     * @param now stands for the time of collection where the file does not say
     * @throws InventoryException when the file is no inventory
     */
    public static InventorySource open(Path file, Instant now) throws IOException {
        return InventoryFile.open(file, now);
    }

    /** A whole inventory in memory, for what must be seen whole. */
    public static Inventory read(Path file, Instant now) throws IOException {
        try (InventorySource source = open(file, now)) {
            return source.whole();
        }
    }
}
