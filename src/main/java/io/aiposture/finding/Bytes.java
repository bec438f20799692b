package io.aiposture.finding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts one after the other: written at the end, read from the beginning. One thread. */
final class Bytes {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int at;

    /** Empty, to be written. */
    Bytes(int expected) {
        this.bytes = new byte[Math.max(expected, 64)];
    }

    /** To be read. */
    Bytes(byte[] written) {
        this.bytes = written;
    }

    /** Small numbers take little room; none is negative. */
    void number(int value) {
        room(5);
        int rest = value;
        while (rest > SEVEN_BITS) {
            bytes[at++] = (byte) (rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, 2 * bytes.length));
        }
    }

    /** What was written. */
    byte[] all() {
        return Arrays.copyOf(bytes, at);
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & SEVEN_BITS) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    String text() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
