package io.aiposture.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param budget empty where nothing was promised
 */
record Row(String what, String measured, String budget, Verdict verdict) {

    /** What became of a budget. */
    enum Verdict {
        MET,
        MISSED,
        /** Nothing was promised. */
        NONE,
        /** It could not be measured, so nothing is known of it. */
        UNKNOWN;

        @Override
        public String toString() {
            return this == NONE ? "" : this == UNKNOWN ? "not measured" : name().toLowerCase(Locale.ROOT);
        }
    }

    static Row atMost(String what, double value, double most, String unit) {
        return new Row(what, number(value) + unit, "≤ " + number(most) + unit, verdict(value <= most));
    }

    static Row atLeast(String what, double value, double least, String unit) {
        return new Row(what, number(value) + unit, "≥ " + number(least) + unit, verdict(value >= least));
    }

    static Row fact(String what, String measured) {
        return new Row(what, measured, "", Verdict.NONE);
    }

    /** A budget whose measurement ended otherwise than it should. */
    static Row failed(String what, String how, String budget) {
        return new Row(what, how, budget, budget.isEmpty() ? Verdict.NONE : Verdict.MISSED);
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.MET : Verdict.MISSED;
    }

    static String number(double value) {
        String format = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%,.1f" : "%.2f";
        return format.formatted(value);
    }
}
