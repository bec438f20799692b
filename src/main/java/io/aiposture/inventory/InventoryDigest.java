package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Digests the lines of an inventory, each on its own and on all cores, then their digests in order. It leaves out when
 * and by whom they were read: an inventory written by hand need not say it.
 */
final class InventoryDigest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageDigest all = Sha256.begin();

    void add(Stream<? extends JsonNode> lines) {
        lines.map(line -> Sha256.begin().digest(bytes(line))).forEachOrdered(all::update);
    }

    /** Hexadecimal. One use. */
    String text() {
        return HexFormat.of().formatHex(all.digest());
    }

    private static byte[] bytes(JsonNode line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
