package io.aiposture.report;

import io.aiposture.report.SavedReport.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How findings changed from one report to a later one. A failure counts as fixed only if the same was read again. */
public final class Difference {

    /** What became of a finding. */
    public enum Change {
        /** It fails, and did not before. */
        NEW,
        /** It failed; the rule was judged again on what was read, and it does not fail any more. */
        FIXED,
        /** It fails with another severity, or is waived now, or no longer. */
        CHANGED,
        /** It failed, and now nobody knows: something was not read, or the rule took no part. */
        UNKNOWN_NOW,
        /** It fails as before. */
        UNCHANGED
    }

    /** A finding of either report. */
    public record Item(Change change, Entry entry) {}

    private static final String FAIL = "FAIL";
    private static final String WAIVED = "WAIVED";
    private static final String UNKNOWN = "UNKNOWN";

    private final SavedReport later;
    private final Map<String, Entry> before = new LinkedHashMap<>();
    private final Map<String, Entry> after = new LinkedHashMap<>();

    private Difference(SavedReport earlier, SavedReport later) {
        this.later = later;
        earlier.findings().forEach(e -> before.put(e.fingerprint(), e));
        later.findings().forEach(e -> after.put(e.fingerprint(), e));
    }

    /** All failures of both reports, in the order of the later one, then of the earlier. */
    public static List<Item> between(SavedReport earlier, SavedReport later) {
        Difference difference = new Difference(earlier, later);
        List<Item> items = new ArrayList<>();
        for (Entry entry : later.findings()) {
            if (bad(entry)) {
                items.add(new Item(difference.of(entry), entry));
            }
        }
        for (Entry entry : earlier.findings()) {
            Entry now = difference.after.get(entry.fingerprint());
            if (bad(entry) && (now == null || !bad(now))) {
                items.add(new Item(difference.gone(entry, now), entry));
            }
        }
        return items;
    }

    private static boolean bad(Entry entry) {
        return entry.outcome().equals(FAIL) || entry.outcome().equals(WAIVED);
    }

    private Change of(Entry now) {
        Entry old = before.get(now.fingerprint());
        if (old == null || !bad(old)) {
            return Change.NEW;
        }
        boolean same = old.severity().equals(now.severity()) && old.outcome().equals(now.outcome());
        return same ? Change.UNCHANGED : Change.CHANGED;
    }

    /** What is not in the later report at all is gone only if its list was read there. */
    private Change gone(Entry old, @Nullable Entry now) {
        if (now != null) {
            return now.outcome().equals(UNKNOWN) ? Change.UNKNOWN_NOW : Change.FIXED;
        }
        boolean judged = later.rules().contains(old.rule());
        boolean read = later.findings().stream()
                .filter(e -> e.rule().equals(old.rule()) && e.cloud().equals(old.cloud()))
                .filter(e -> e.account().equals(old.account()))
                .noneMatch(e -> e.outcome().equals(UNKNOWN) && e.name().isEmpty());
        boolean present = later.findings().stream()
                .anyMatch(e -> e.rule().equals(old.rule()) && e.account().equals(old.account()));
        return judged && read && present ? Change.FIXED : Change.UNKNOWN_NOW;
    }
}
