package io.aiposture.collect.journal;

import io.aiposture.inventory.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Short names for long texts. */
public final class Digest {

    private static final int BYTES = 16;

    private Digest() {}

    /** Equal for equal lists of texts. */
    public static String of(Iterable<String> texts) {
        MessageDigest sha = Sha256.begin();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
    }
}
