package io.aiposture.bench;

import java.util.Arrays;

/** Small arithmetic of measurements. */
final class Numbers {

    private Numbers() {}

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double mebibytes(long bytes) {
        return Math.round(bytes / (double) (1 << 20));
    }

    /** Two digits: more would claim an exactness that no machine shared with others has. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
