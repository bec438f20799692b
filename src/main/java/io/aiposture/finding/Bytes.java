package io.aiposture.finding;

import java.util.Arrays;

/**
 * Numbers and texts one after the other: written at the end, read from the beginning. Small numbers take little room, and
 * every text comes back, also one with half characters, which UTF-8 has no bytes for. For this process only. One thread.
 */
public final class Bytes {

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int at;

    /** Empty, to be written. */
    public Bytes(int expected) {
        this.bytes = new byte[Math.max(expected, 64)];
    }

    /** To be read. */
    public Bytes(byte[] written) {
        this.bytes = written;
    }

    /** Writes a number, which is not negative. */
    public void number(int value) {
        room(5);
        int rest = value;
        while (rest > SEVEN_BITS) {
            bytes[at++] = (byte) (rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    /** Writes a text, in one to three bytes a character. */
    public void text(String text) {
        int length = text.length();
        number(length);
        room(3 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xc0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            } else {
                bytes[at++] = (byte) (0xe0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            }
        }
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, 2 * bytes.length));
        }
    }

    /** A copy of what was written. */
    public byte[] all() {
        return Arrays.copyOf(bytes, at);
    }

    /** What was written, no copy: the first {@link #length} bytes, until something else is written. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return at;
    }

    /** Forgets what was written. */
    public void clear() {
        at = 0;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & SEVEN_BITS) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    public String text() {
        char[] chars = new char[number()];
        for (int i = 0; i < chars.length; i++) {
            byte first = bytes[at++];
            if (first >= 0) {
                chars[i] = (char) first;
            } else if ((first & 0xe0) == 0xc0) {
                chars[i] = (char) ((first & 0x1f) << 6 | bytes[at++] & 0x3f);
            } else {
                chars[i] = (char) ((first & 0x0f) << 12 | (bytes[at++] & 0x3f) << 6 | bytes[at++] & 0x3f);
            }
        }
        return new String(chars);
    }
}
