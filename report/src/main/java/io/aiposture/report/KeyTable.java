package io.aiposture.report;

import java.util.Arrays;

/** Numbers by keys, flat: some forty bytes an entry, however many there are. */
public final class KeyTable {

    /** What {@link #get} says of a key that is not there. */
    public static final int ABSENT = -1;

    private long[] keys = new long[2 * 64];
    private int[] numbers = filled(64);
    private int size;

    /** The number of a key, or {@link #ABSENT}. */
    public int get(Key key) {
        return numbers[slot(key)];
    }

    /** Sets the number of a key; it is not negative. */
    public void put(Key key, int number) {
        int slot = slot(key);
        if (numbers[slot] == ABSENT) {
            keys[2 * slot] = key.high();
            keys[2 * slot + 1] = key.low();
            size++;
        }
        numbers[slot] = number;
        if (size > numbers.length / 4 * 3) {
            grow();
        }
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** Where the key is, or the free place where it would be. */
    private int slot(Key key) {
        int mask = numbers.length - 1;
        // keys are parts of digests: their bits are as good as any hash
        int slot = (int) key.low() & mask;
        while (numbers[slot] != ABSENT && (keys[2 * slot] != key.high() || keys[2 * slot + 1] != key.low())) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = filled(2 * oldNumbers.length);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != ABSENT) {
                Key key = new Key(oldKeys[2 * i], oldKeys[2 * i + 1]);
                int slot = slot(key);
                keys[2 * slot] = key.high();
                keys[2 * slot + 1] = key.low();
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, ABSENT);
        return numbers;
    }
}
