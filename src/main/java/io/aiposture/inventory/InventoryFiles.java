package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Inventories as JSON Lines, one object a line: a header, then {@code {"resource": …}}, {@code {"gap": …}} and
 * {@code {"call": …}}. A file whose name ends in {@code .gz} is compressed. Of a resource only {@code type}, {@code id}
 * and {@code data} are required, so that inventories written by hand or by other tools can be judged.
 */
public final class InventoryFiles {

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
                JsonGenerator json = InventoryJson.lines(out)) {
            InventoryJson.line(json, "header", InventoryJson.of(header));
            for (Resource r : sorted) {
                InventoryJson.line(json, "resource", InventoryJson.of(r));
            }
            for (Gap gap : gaps) {
                InventoryJson.line(json, "gap", InventoryJson.of(gap));
            }
            for (CallCount call : calls) {
                InventoryJson.line(json, "call", InventoryJson.of(call));
            }
        }
    }

    /** A digest of what was read, what was not, and what was to be read; see {@link InventoryDigest}. */
    public static String digest(InventorySource source) {
        ObjectNode header = InventoryJson.of(source.header());
        header.remove(List.of("tool", "collectedAt"));
        InventoryDigest digest = new InventoryDigest();
        digest.add(Stream.of(header));
        for (Scope account : source.accounts().keySet()) {
            digest.add(source.read(account).parallelStream().map(InventoryJson::of));
        }
        digest.add(source.gaps().stream().map(InventoryJson::of));
        return digest.text();
    }

    /**
     * Opens an inventory; its resources are read when they are asked for.
     *
     * @param now stands for the time of collection where the file does not say
     * @throws InventoryException when the file is no inventory
     */
    public static InventorySource open(Path file, Instant now) throws IOException {
        return InventoryFile.open(file, now, Estates.SMALL);
    }

    /** A whole inventory in memory, for what must be seen whole. */
    public static Inventory read(Path file, Instant now) throws IOException {
        try (InventorySource source = open(file, now)) {
            return source.whole();
        }
    }
}
