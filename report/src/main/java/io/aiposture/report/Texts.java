package io.aiposture.report;

import java.util.Arrays;

/** Numbers for texts. Half characters, which UTF-8 has no bytes for, stay what they are. */
final class Texts {

    private final Dictionary dictionary = new Dictionary();
    private byte[] bytes = new byte[256];

    int size() {
        return dictionary.size();
    }

    int of(String text) {
        if (bytes.length < 3 * text.length()) {
            bytes = Arrays.copyOf(bytes, 3 * text.length());
        }
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xc0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            } else {
                bytes[length++] = (byte) (0xe0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[length++] = (byte) (0x80 | c & 0x3f);
            }
        }
        return dictionary.of(bytes, length);
    }

    String at(int number) {
        byte[] coded = dictionary.at(number);
        StringBuilder text = new StringBuilder(coded.length);
        for (int i = 0; i < coded.length; ) {
            int b = coded[i++];
            if (b >= 0) {
                text.append((char) b);
            } else if ((b & 0xe0) == 0xc0) {
                text.append((char) ((b & 0x1f) << 6 | coded[i++] & 0x3f));
            } else {
                text.append((char) ((b & 0x0f) << 12 | (coded[i++] & 0x3f) << 6 | coded[i++] & 0x3f));
            }
        }
        return text.toString();
    }
}
