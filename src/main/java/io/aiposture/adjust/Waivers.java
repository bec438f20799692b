package io.aiposture.adjust;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Waiver;
import io.aiposture.finding.Waiver.State;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Applies waivers to a result. */
public final class Waivers {

    private Waivers() {}

    /**
     * Failures that a valid waiver covers become {@link Outcome#WAIVED}; everything else stays. Expiry is judged on the
     * day of collection, so that equal inventories give equal reports.
     */
    public static ScanResult apply(ScanResult result, List<Waiver> waivers) {
        LocalDate day = result.header().collectedAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Finding> findings = result.findings().stream()
                .map(f -> f.outcome() == Outcome.FAIL ? waived(f, waivers, day) : f)
                .toList();
        List<Waiver.Use> uses = waivers.stream().map(w -> use(w, result, day)).toList();
        return result.with(findings, uses);
    }

    private static Finding waived(Finding failure, List<Waiver> waivers, LocalDate day) {
        return waivers.stream()
                .filter(w -> !day.isAfter(w.expires()) && w.covers(failure))
                .findFirst()
                .map(failure::waived)
                .orElse(failure);
    }

    private static Waiver.Use use(Waiver waiver, ScanResult result, LocalDate day) {
        long failures =
                result.with(Outcome.FAIL).stream().filter(waiver::covers).count();
        State state = failures == 0 ? State.UNMATCHED : day.isAfter(waiver.expires()) ? State.EXPIRED : State.USED;
        return new Waiver.Use(waiver, state, failures);
    }
}
