package io.aiposture.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Digests the lines of an inventory, each on its own and on all cores, then their digests in order. It leaves out when
 * and by whom they were read: an inventory written by hand need not say it.
 */
final class InventoryDigest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MessageDigest all = sha256();

    void add(Stream<? extends JsonNode> lines) {
        lines.map(line -> sha256().digest(bytes(line))).forEachOrdered(all::update);
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
