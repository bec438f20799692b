package io.aiposture.comply;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    public static Compliance of(ScanResult result, Framework framework) {
        Map<String, TreeSet<String>> rules = new LinkedHashMap<>();
        Map<String, Map<Outcome, Long>> outcomes = new LinkedHashMap<>();
        framework.controls().keySet().forEach(id -> rules.put(id, new TreeSet<>()));
        TreeSet<String> further = new TreeSet<>();
        result.rules().forEach(r -> r.controls()
                .getOrDefault(framework.id(), List.of())
                .forEach(id -> {
                    further.add(id);
                    if (rules.containsKey(id)) {
                        rules.get(id).add(r.id());
                    }
                }));
        further.removeAll(rules.keySet());
        further.forEach(id -> rules.put(id, new TreeSet<>()));
        for (Finding f : result.findings()) {
            for (String id : f.rule().controls().getOrDefault(framework.id(), List.of())) {
                rules.computeIfAbsent(id, k -> new TreeSet<>()).add(f.rule().id());
                outcomes.computeIfAbsent(id, k -> new EnumMap<>(Outcome.class)).merge(f.outcome(), 1L, Long::sum);
            }
        }
        return new Compliance(
                framework,
                rules.entrySet().stream()
                        .map(e -> control(
                                framework,
                                e.getKey(),
                                e.getValue().size(),
                                outcomes.getOrDefault(e.getKey(), Map.of())))
                        .toList());
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
