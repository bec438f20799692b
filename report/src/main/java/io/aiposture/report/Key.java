package io.aiposture.report;

import io.aiposture.inventory.Sha256;
import java.nio.ByteBuffer;
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
        ByteBuffer digest = ByteBuffer.wrap(Sha256.of(String.join("\u0000", words)));
        return new Key(digest.getLong(), digest.getLong());
    }
}
