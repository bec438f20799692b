package io.aiposture.finding;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The word used in rules, flags and reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when this is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
