package io.aiposture.adjust;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.Waiver;
import io.aiposture.finding.Waiver.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Applies waivers to findings as they are made, and counts what each covers. Expiry is judged on the day of collection,
 * so that equal inventories give equal reports. Thread-safe; one use.
 */
public final class Waivers {

    private final List<Waiver> waivers;
    private final LocalDate day;
    private final AtomicLongArray failures;

    /** @param collectedAt when the inventory was read */
    public Waivers(List<Waiver> waivers, Instant collectedAt) {
        this.waivers = List.copyOf(waivers);
        this.day = collectedAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.failures = new AtomicLongArray(waivers.size());
    }

    /** A failure that a valid waiver covers becomes {@link Outcome#WAIVED}; everything else stays. */
    public Finding apply(Finding finding) {
        if (finding.outcome() != Outcome.FAIL) {
            return finding;
        }
        Finding result = finding;
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            if (waiver.covers(finding)) {
                failures.incrementAndGet(i);
                if (result == finding && !day.isAfter(waiver.expires())) {
                    result = finding.waived(waiver);
                }
            }
        }
        return result;
    }

    /** What became of each waiver. */
    public List<Waiver.Use> uses() {
        List<Waiver.Use> uses = new ArrayList<>();
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            long covered = failures.get(i);
            State state = covered == 0 ? State.UNMATCHED : day.isAfter(waiver.expires()) ? State.EXPIRED : State.USED;
            uses.add(new Waiver.Use(waiver, state, covered));
        }
        return uses;
    }
}
