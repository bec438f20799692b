package io.aiposture.report;

import io.aiposture.finding.Numbered;
import io.aiposture.report.SavedReport.Entry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How findings changed from one report to a later one. A failure counts as fixed only if the same was read again. Give it
 * the findings of the earlier report, then those of the later one, then end it.
 */
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

    private record Verdict(String outcome, String severity, boolean failed) {}

    private static final String UNKNOWN = "UNKNOWN";

    private final Numbered<Verdict> verdicts = new Numbered<>();
    private final KeyTable before = new KeyTable();
    private final KeyTable after = new KeyTable();
    private final KeptEntries failedBefore = new KeptEntries();

    /** Rules and accounts of the later report, and of them those whose list was not read. */
    private final KeyTable present = new KeyTable();

    private final KeyTable unread = new KeyTable();
    private final Map<Change, KeptEntries> items = new EnumMap<>(Change.class);

    /** A finding of the earlier report. */
    public void earlier(Entry entry) {
        before.put(entry.key(), verdicts.of(verdict(entry)));
        if (entry.failed()) {
            failedBefore.add(entry);
        }
    }

    /** A finding of the later report. */
    public void later(Entry entry) {
        after.put(entry.key(), verdicts.of(verdict(entry)));
        present.put(Key.ofWords(entry.rule(), entry.account()), 1);
        if (entry.outcome().equals(UNKNOWN) && entry.name().isEmpty()) {
            unread.put(Key.ofWords(entry.rule(), entry.cloud(), entry.account()), 1);
        }
        if (entry.failed()) {
            add(now(entry), entry);
        }
    }

    /** @param rules ids of the rules that took part in the later report */
    public void end(Set<String> rules) {
        failedBefore.forEach(entry -> {
            int now = after.get(entry.key());
            if (now == KeyTable.ABSENT) {
                add(absent(entry, rules), entry);
            } else if (!verdicts.at(now).failed()) {
                boolean unknown = verdicts.at(now).outcome().equals(UNKNOWN);
                add(unknown ? Change.UNKNOWN_NOW : Change.FIXED, entry);
            }
        });
    }

    /** How many failures changed so. */
    public long count(Change change) {
        return of(change).size();
    }

    /** The failures that changed so, in the order of their report. */
    public void forEach(Change change, Consumer<Entry> each) {
        of(change).forEach(each);
    }

    private KeptEntries of(Change change) {
        return items.computeIfAbsent(change, c -> new KeptEntries());
    }

    private void add(Change change, Entry entry) {
        of(change).add(entry);
    }

    private static Verdict verdict(Entry entry) {
        return new Verdict(entry.outcome(), entry.severity(), entry.failed());
    }

    private Change now(Entry entry) {
        int old = before.get(entry.key());
        if (old == KeyTable.ABSENT || !verdicts.at(old).failed()) {
            return Change.NEW;
        }
        return verdicts.at(old).equals(verdict(entry)) ? Change.UNCHANGED : Change.CHANGED;
    }

    /** What is not in the later report at all is gone only if its list was read there. */
    private Change absent(Entry old, Set<String> rules) {
        boolean judged = rules.contains(old.rule());
        boolean read = unread.get(Key.ofWords(old.rule(), old.cloud(), old.account())) == KeyTable.ABSENT;
        boolean there = present.get(Key.ofWords(old.rule(), old.account())) != KeyTable.ABSENT;
        return judged && read && there ? Change.FIXED : Change.UNKNOWN_NOW;
    }
}
