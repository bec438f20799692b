package io.aiposture.inventory;

import java.util.Arrays;

/** Where the lines of one account stand in a file: one stretch, where the file is sorted. */
final class Stretches {

    private static final int FIELDS = 3;

    /** Beginning, end and number of the first line, stretch after stretch. */
    private long[] all = new long[FIELDS];

    private int count;
    private long lines;

    /** Adds a line that stands behind those that were added before. */
    void add(long position, int length, long number) {
        long end = position + length;
        lines++;
        if (count > 0 && end(count - 1) + 1 == position) {
            all[(count - 1) * FIELDS + 1] = end;
            return;
        }
        if (count * FIELDS == all.length) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
        all[count * FIELDS] = position;
        all[count * FIELDS + 1] = end;
        all[count * FIELDS + 2] = number;
        count++;
    }

    int count() {
        return count;
    }

    long lines() {
        return lines;
    }

    long from(int stretch) {
        return all[stretch * FIELDS];
    }

    long end(int stretch) {
        return all[stretch * FIELDS + 1];
    }

    long firstLine(int stretch) {
        return all[stretch * FIELDS + 2];
    }
}
