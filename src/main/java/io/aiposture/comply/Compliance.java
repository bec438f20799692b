package io.aiposture.comply;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.rule.Rule;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a result says of one framework.
 *
 * @param controls in the framework's order
 */
public record Compliance(Framework framework, List<Control> controls) {

    /** The worst that the rules of a control say; a control is never better than what was read. */
    public enum State {
        /** A rule failed. */
        FAILED,
        /** No rule failed, and a verdict could not be given. */
        UNKNOWN,
        /** Every failure is waived. */
        WAIVED,
        /** Every verdict that applies is a pass. */
        PASSED,
        /** Rules cover it, and nothing is there that they concern. */
        NOT_APPLICABLE,
        /** No rule covers it: this tool says nothing of it. */
        NOT_COVERED
    }

    /**
     * One control.
     *
     * @param title empty for an id that rules name and the list of the framework does not
     * @param rules how many rules cover it
     * @param outcomes how many findings of those rules have each outcome
     */
    public record Control(String id, String title, State state, int rules, Map<Outcome, Long> outcomes) {}

    /** What a result says of frameworks; the findings are gone through once. */
    public static List<Compliance> of(ScanResult result, List<Framework> frameworks) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, Map<Outcome, Long>> outcomes = new HashMap<>();
        result.rules().forEach(r -> rules.put(r.id(), r));
        for (Finding f : result.findings()) {
            rules.putIfAbsent(f.rule().id(), f.rule());
            outcomes.computeIfAbsent(f.rule().id(), id -> new EnumMap<>(Outcome.class))
                    .merge(f.outcome(), 1L, Long::sum);
        }
        return frameworks.stream().map(f -> of(f, rules.values(), outcomes)).toList();
    }

    private static Compliance of(
            Framework framework, Collection<Rule> all, Map<String, Map<Outcome, Long>> outcomesByRule) {
        Map<String, TreeSet<String>> further = new TreeMap<>();
        Map<String, TreeSet<String>> rules = new LinkedHashMap<>();
        framework.controls().keySet().forEach(id -> rules.put(id, new TreeSet<>()));
        Map<String, Map<Outcome, Long>> outcomes = new HashMap<>();
        for (Rule rule : all) {
            for (String id : rule.controls().getOrDefault(framework.id(), List.of())) {
                (rules.containsKey(id) ? rules : further)
                        .computeIfAbsent(id, k -> new TreeSet<>())
                        .add(rule.id());
                Map<Outcome, Long> sum = outcomes.computeIfAbsent(id, k -> new EnumMap<>(Outcome.class));
                outcomesByRule.getOrDefault(rule.id(), Map.of()).forEach((o, n) -> sum.merge(o, n, Long::sum));
            }
        }
        rules.putAll(further);
        List<Control> controls = rules.entrySet().stream()
                .map(e -> control(
                        framework, e.getKey(), e.getValue().size(), outcomes.getOrDefault(e.getKey(), Map.of())))
                .toList();
        return new Compliance(framework, controls);
    }

    private static Control control(Framework framework, String id, int rules, Map<Outcome, Long> outcomes) {
        return new Control(id, framework.controls().getOrDefault(id, ""), state(rules, outcomes), rules, outcomes);
    }

    private static State state(int rules, Map<Outcome, Long> outcomes) {
        if (rules == 0) {
            return State.NOT_COVERED;
        }
        if (outcomes.containsKey(Outcome.FAIL)) {
            return State.FAILED;
        }
        if (outcomes.containsKey(Outcome.UNKNOWN)) {
            return State.UNKNOWN;
        }
        if (outcomes.containsKey(Outcome.WAIVED)) {
            return State.WAIVED;
        }
        return outcomes.containsKey(Outcome.PASS) ? State.PASSED : State.NOT_APPLICABLE;
    }

    /** How many controls are in each state; every state is present. */
    public Map<State, Long> states() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, controls.stream().filter(c -> c.state() == state).count());
        }
        return counts;
    }
}
