package io.aiposture.inventory;

import java.util.Arrays;

/**
 * Long values by text, in sixteen bytes an entry. Different texts may share a hash: whoever asks looks at what is found.
 * Filled first, then asked.
 */
final class HashIndex {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1024];
    private long[] values = new long[1024];
    private int size;
    private boolean sorted = true;

    void add(String text, long value) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        hashes[size] = hash(text);
        values[size++] = value;
        sorted = false;
    }

    /** The values of a text, and perhaps of others, in the order in which they were added. */
    synchronized long[] get(String text) {
        sort();
        long hash = hash(text);
        int at = Arrays.binarySearch(hashes, 0, size, hash);
        if (at < 0) {
            return new long[0];
        }
        int from = at;
        while (from > 0 && hashes[from - 1] == hash) {
            from--;
        }
        int to = at;
        while (to < size && hashes[to] == hash) {
            to++;
        }
        long[] found = Arrays.copyOfRange(values, from, to);
        Arrays.sort(found);
        return found;
    }

    private void sort() {
        if (!sorted) {
            quicksort(0, size - 1);
            sorted = true;
        }
    }

    /** Both arrays together; hashes are spread evenly, so the middle is a good pivot. */
    private void quicksort(int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            long pivot = hashes[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (hashes[i] < pivot) {
                    i++;
                }
                while (hashes[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (j - low < high - i) {
                quicksort(low, j);
                low = i;
            } else {
                quicksort(i, high);
                high = j;
            }
        }
    }

    private void swap(int i, int j) {
        long hash = hashes[i];
        hashes[i] = hashes[j];
        hashes[j] = hash;
        long value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash ^ hash >>> 32;
    }
}
