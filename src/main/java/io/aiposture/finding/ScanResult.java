package io.aiposture.finding;

import io.aiposture.inventory.Calls;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.rule.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a report can say: all findings with all outcomes, what was called and what could not be read. Sorted.
 *
 * @param coverage readable as long as the inventory is open
 * @param waivers what became of the waivers that were given
 * @param unjudged rules that had nothing to judge because the inventory neither holds nor declares their resource type
 */
public record ScanResult(
        Header header,
        List<Rule> rules,
        Findings findings,
        Calls coverage,
        List<Gap> gaps,
        List<UnreadPart> unread,
        List<Rule> unjudged,
        List<Waiver.Use> waivers,
        Digests digests) {

    /** What the verdicts rest on: equal digests mean equal verdicts. Empty where nobody asked for them. */
    public record Digests(String inventory, String rules) {
        public static final Digests NONE = new Digests("", "");
    }

    /** A kind of detail that was not read, counted over the resources that miss it. */
    public record UnreadPart(String type, String operation, String reason, String permission, int resources) {}

    public ScanResult {
        rules = List.copyOf(rules);
        unjudged = List.copyOf(unjudged);
        waivers = List.copyOf(waivers);
    }

    /** A result to which no waiver was applied. */
    public ScanResult(
            Header header,
            List<Rule> rules,
            Findings findings,
            Calls coverage,
            List<Gap> gaps,
            List<UnreadPart> unread,
            List<Rule> unjudged) {
        this(header, rules, findings, coverage, gaps, unread, unjudged, List.of(), Digests.NONE);
    }

    /** This result with the digests of what it rests on. */
    public ScanResult with(Digests of) {
        return new ScanResult(header, rules, findings, coverage, gaps, unread, unjudged, waivers, of);
    }

    /** This result with what became of waivers. */
    public ScanResult with(List<Waiver.Use> uses) {
        return new ScanResult(header, rules, findings, coverage, gaps, unread, unjudged, uses, digests);
    }

    /** How many findings have each outcome; every outcome is present. */
    public Map<Outcome, Long> outcomes() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(o -> counts.put(o, findings.count(o)));
        return counts;
    }

    /** How many failures have each severity; every severity is present. */
    public Map<Severity, Long> failures() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Arrays.stream(Severity.values()).forEach(s -> counts.put(s, findings.count(Outcome.FAIL, s)));
        return counts;
    }

    /** Findings with one outcome, in report order. */
    public Findings with(Outcome outcome) {
        return findings.with(outcome);
    }

    /** True when some verdict could not be given, or the inventory says that it is not whole. */
    public boolean incomplete() {
        return !header.complete() || findings.count(Outcome.UNKNOWN) > 0;
    }
}
