package io.aiposture.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Sixteen bytes that stand for a fingerprint, or for words that name something together. */
public record Key(long high, long low) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    /** The fingerprint itself; what is none, in a report of another hand, is hashed. */
    public static Key of(String fingerprint) {
        return HEX.matcher(fingerprint).matches()
                ? new Key(
                        Long.parseUnsignedLong(fingerprint, 0, 16, 16), Long.parseUnsignedLong(fingerprint, 16, 32, 16))
                : ofWords(fingerprint);
    }

    /** Other words, or the same in another order, give another key. */
    public static Key ofWords(String... words) {
        try {
            byte[] identity = String.join("\u0000", words).getBytes(StandardCharsets.UTF_8);
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identity));
            return new Key(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
