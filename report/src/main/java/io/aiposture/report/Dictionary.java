package io.aiposture.report;

import io.aiposture.finding.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives equal {@link Bytes} equal numbers, counted from 0 in order of appearance. Flat: beside the bytes themselves
 * some twenty each.
 */
final class Dictionary {

    private static final int CHUNK_BITS = 18;
    private static final int CHUNK = 1 << CHUNK_BITS;

    /** Whoever names resources cannot know which names collide. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private final List<byte[]> chunks = new ArrayList<>();
    private int end = CHUNK;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int[] table = new int[256];
    private int size;

    int size() {
        return size;
    }

    /** The number of what was written; the bytes are not kept. */
    int of(Bytes written) {
        byte[] bytes = written.array();
        int length = written.length();
        int mask = table.length - 1;
        int slot = hash(bytes, 0, length) & mask;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (equal(number, bytes, length)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        add(bytes, length);
        table[slot] = size;
        if (size > table.length / 2) {
            grow();
        }
        return size - 1;
    }

    private void add(byte[] bytes, int length) {
        if (end + length >= CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, length)]);
            end = 0;
        }
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), end, length);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        starts[size] = (chunks.size() - 1) << CHUNK_BITS | end;
        lengths[size++] = length;
        end += length;
    }

    /** A copy of what a number stands for, to be read. */
    Bytes at(int number) {
        int from = starts[number] & (CHUNK - 1);
        return new Bytes(Arrays.copyOfRange(chunk(number), from, from + lengths[number]));
    }

    private byte[] chunk(int number) {
        return chunks.get(starts[number] >>> CHUNK_BITS);
    }

    private boolean equal(int number, byte[] bytes, int length) {
        int from = starts[number] & (CHUNK - 1);
        return Arrays.equals(chunk(number), from, from + lengths[number], bytes, 0, length);
    }

    private int hash(byte[] bytes, int from, int length) {
        long hash = seed;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 32);
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(chunk(number), starts[number] & (CHUNK - 1), lengths[number]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
    }
}
