package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Waiver;

/** What a report says of waivers. */
final class WaiverText {

    private WaiverText() {}

    /** Why a failure is accepted, by whom, and until when; empty when no waiver covers it. */
    static String of(Finding finding) {
        Waiver waiver = finding.waiver();
        return waiver == null
                ? ""
                : "waived until " + waiver.expires() + " by " + waiver.owner() + ": " + waiver.reason();
    }

    /** What must be said aloud of a waiver that hides nothing; empty for one that is used. */
    static String remark(Waiver.Use use) {
        Waiver w = use.waiver();
        String which = w.place() + ": the waiver for " + w.rule() + " on " + w.resource();
        return switch (use.state()) {
            case USED -> "";
            case EXPIRED -> which + " expired on " + w.expires() + "; " + use.failures() + " failures count";
            case UNMATCHED -> which + " covers nothing";
        };
    }
}
