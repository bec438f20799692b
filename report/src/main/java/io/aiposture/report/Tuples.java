package io.aiposture.report;

import io.aiposture.finding.Bytes;

/** Numbers for short rows of numbers. */
final class Tuples {

    private final Dictionary dictionary = new Dictionary();
    private final Bytes bytes = new Bytes(64);

    int size() {
        return dictionary.size();
    }

    /** @param row numbers, none negative */
    int of(int... row) {
        bytes.clear();
        bytes.number(row.length);
        for (int number : row) {
            bytes.number(number);
        }
        return dictionary.of(bytes);
    }

    int[] at(int number) {
        Bytes coded = dictionary.at(number);
        int[] row = new int[coded.number()];
        for (int i = 0; i < row.length; i++) {
            row[i] = coded.number();
        }
        return row;
    }
}
