package io.aiposture.report;

import java.util.Arrays;

/** Numbers for short rows of numbers. */
final class Tuples {

    private final Dictionary dictionary = new Dictionary();
    private byte[] bytes = new byte[64];

    int size() {
        return dictionary.size();
    }

    /** @param row numbers, none negative */
    int of(int... row) {
        if (bytes.length < 5 * row.length) {
            bytes = Arrays.copyOf(bytes, 5 * row.length);
        }
        int length = 0;
        for (int number : row) {
            int rest = number;
            for (; rest > 0x7f; rest >>>= 7) {
                bytes[length++] = (byte) (rest & 0x7f | 0x80);
            }
            bytes[length++] = (byte) rest;
        }
        return dictionary.of(bytes, length);
    }

    int[] at(int number) {
        byte[] coded = dictionary.at(number);
        int[] row = new int[coded.length];
        int length = 0;
        int open = 0;
        int shift = 0;
        for (byte b : coded) {
            open |= (b & 0x7f) << shift;
            shift += 7;
            if (b >= 0) {
                row[length++] = open;
                open = 0;
                shift = 0;
            }
        }
        return Arrays.copyOf(row, length);
    }
}
