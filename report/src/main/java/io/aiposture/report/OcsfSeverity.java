package io.aiposture.report;

import io.aiposture.finding.Severity;

/** The schema's words for how bad a finding is. */
enum OcsfSeverity {
    INFORMATIONAL(1, "Informational"),
    LOW(2, "Low"),
    MEDIUM(3, "Medium"),
    HIGH(4, "High"),
    CRITICAL(5, "Critical");

    private final int id;
    private final String caption;

    OcsfSeverity(int id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    int id() {
        return id;
    }

    String caption() {
        return caption;
    }

    static OcsfSeverity of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
            case INFO -> INFORMATIONAL;
        };
    }
}
