package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The suites of a JUnit report: one for each rule that gave a verdict, by its id, and how many verdicts it gave. */
record JunitSuites(TreeMap<String, Map<Outcome, Long>> byRule) {

    static JunitSuites of(Findings findings) {
        TreeMap<String, Map<Outcome, Long>> byRule = new TreeMap<>();
        for (Finding f : findings) {
            byRule.computeIfAbsent(f.rule().id(), id -> new EnumMap<>(Outcome.class))
                    .merge(f.outcome(), 1L, Long::sum);
        }
        return new JunitSuites(byRule);
    }

    Map<Outcome, Long> outcomes(String rule) {
        return byRule.getOrDefault(rule, Map.of());
    }

    /** The rules in order, parted so that the findings of a part are few, or those of one rule. */
    List<List<String>> batches(long few) {
        List<List<String>> batches = new ArrayList<>();
        long open = 0;
        for (Map.Entry<String, Map<Outcome, Long>> rule : byRule.entrySet()) {
            long own = rule.getValue().values().stream().mapToLong(n -> n).sum();
            if (batches.isEmpty() || open + own > few) {
                batches.add(new ArrayList<>());
                open = 0;
            }
            batches.get(batches.size() - 1).add(rule.getKey());
            open += own;
        }
        return batches;
    }
}
