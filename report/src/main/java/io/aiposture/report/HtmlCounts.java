package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many findings there are by rule, cloud, outcome and severity: all that the pictures of the page show. */
final class HtmlCounts {

    private record Cell(String rule, String cloud, Outcome outcome, Severity severity) {}

    /** Failures of one rule with one severity. */
    record Failures(Rule rule, Severity severity, long count) {}

    private final Map<Cell, Long> cells = new HashMap<>();
    private final Map<String, Rule> rules = new TreeMap<>();

    HtmlCounts(ScanResult result) {
        for (Finding f : result.findings()) {
            rules.putIfAbsent(f.rule().id(), f.rule());
            String cloud = f.subject().scope().cloud();
            cells.merge(new Cell(f.rule().id(), cloud, f.outcome(), f.severity()), 1L, Long::sum);
        }
    }

    /** By id; those that gave a verdict. */
    Map<String, Rule> rules() {
        return rules;
    }

    TreeSet<String> clouds() {
        TreeSet<String> clouds = new TreeSet<>();
        cells.keySet().forEach(c -> clouds.add(c.cloud()));
        return clouds;
    }

    Map<String, Map<Outcome, Long>> byRule() {
        Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
        cells.forEach((c, n) -> counts.computeIfAbsent(c.rule(), k -> new EnumMap<>(Outcome.class))
                .merge(c.outcome(), n, Long::sum));
        return counts;
    }

    Map<String, Map<String, Map<Outcome, Long>>> byFamilyAndCloud() {
        Map<String, Map<String, Map<Outcome, Long>>> counts = new TreeMap<>();
        cells.forEach((c, n) -> {
            Rule rule = rules.get(c.rule());
            if (rule != null) {
                counts.computeIfAbsent(rule.family(), k -> new TreeMap<>())
                        .computeIfAbsent(c.cloud(), k -> new EnumMap<>(Outcome.class))
                        .merge(c.outcome(), n, Long::sum);
            }
        });
        return counts;
    }

    /** In no order. */
    List<Failures> failures() {
        Map<String, Map<Severity, Long>> counts = new TreeMap<>();
        cells.forEach((c, n) -> {
            if (c.outcome() == Outcome.FAIL) {
                counts.computeIfAbsent(c.rule(), k -> new EnumMap<>(Severity.class))
                        .merge(c.severity(), n, Long::sum);
            }
        });
        return rules.values().stream()
                .flatMap(r -> counts.getOrDefault(r.id(), Map.of()).entrySet().stream()
                        .map(e -> new Failures(r, e.getKey(), e.getValue())))
                .toList();
    }
}
