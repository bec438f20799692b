package io.aiposture.cli;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.Severity;
import io.aiposture.report.Key;
import io.aiposture.report.KeyTable;
import io.aiposture.report.SavedReport.Entry;
import java.util.HashMap;
import java.util.Map;

/** The verdicts of a saved report, beside which those of a new judgement are held one by one. */
final class SavedVerdicts {

    private static final int COMPARED = 0;
    private static final int NONE_OF_OURS = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final KeyTable verdicts = new KeyTable();
    private long said;
    private long same;
    private long missing;

    SavedVerdicts() {
        for (Outcome outcome : Outcome.values()) {
            for (Severity severity : Severity.values()) {
                numbers.put(words(outcome.name(), severity.word()), NONE_OF_OURS + 1 + numbers.size());
            }
        }
    }

    private static String words(String outcome, String severity) {
        return outcome + " " + severity;
    }

    /** The first verdict on a thing counts. */
    void add(Entry e) {
        if (verdicts.get(e.key()) == KeyTable.ABSENT) {
            verdicts.put(e.key(), numbers.getOrDefault(words(e.outcome(), e.severity()), NONE_OF_OURS));
            said++;
        }
    }

    void compare(Finding f) {
        Key key = Key.of(f.fingerprint());
        int saved = verdicts.get(key);
        if (saved == KeyTable.ABSENT) {
            missing++;
        } else if (saved != COMPARED) {
            Integer now = numbers.get(words(f.outcome().name(), f.severity().word()));
            same += now != null && now == saved ? 1 : 0;
        }
        verdicts.put(key, COMPARED);
    }

    /** How many verdicts the report gives. */
    long size() {
        return said;
    }

    /** How many of them the new judgement does not give. */
    long different() {
        return said - same;
    }

    /** How many verdicts the report should give too. */
    long missing() {
        return missing;
    }
}
