package io.aiposture.report;

import io.aiposture.finding.Outcome;

/** The schema's words for what a check says. */
enum OcsfStatus {
    UNKNOWN(0, "Unknown"),
    PASS(1, "Pass"),
    FAIL(3, "Fail"),
    OTHER(99, "Not Applicable");

    private final int id;
    private final String caption;

    OcsfStatus(int id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    int id() {
        return id;
    }

    String caption() {
        return caption;
    }

    static OcsfStatus of(Outcome outcome) {
        return switch (outcome) {
            case FAIL, WAIVED -> FAIL;
            case UNKNOWN -> UNKNOWN;
            case PASS -> PASS;
            case NOT_APPLICABLE -> OTHER;
        };
    }
}
