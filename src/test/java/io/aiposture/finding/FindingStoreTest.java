package io.aiposture.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Expression;
import io.aiposture.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Findings come back from the file as they went in, in the order of reports. */
class FindingStoreTest {

    private static final List<Rule> RULES = List.of(rule("aws-a-one"), rule("aws-a-two"));
    private static final Waiver WAIVER =
            new Waiver("aws-a-one", "*", "known", "me", LocalDate.parse("2026-12-31"), "w.yaml:3");

    @Test
    void theFileGivesBackWhatWasAdded() {
        List<List<Finding>> batches = batches(200);
        FindingStore held = new FindingStore(RULES);
        FindingStore spilled = new FindingStore(RULES, 50);
        held.add(batches.stream());
        // the first call crosses the limit, the second begins beyond it
        spilled.add(batches.subList(0, 100).stream());
        spilled.add(batches.subList(100, 200).parallelStream());
        List<Finding> all = batches.stream().flatMap(List::stream).sorted().toList();
        assertThat(held.findings().stream().toList()).isEqualTo(all);
        assertThat(spilled.findings().stream().toList()).isEqualTo(all);
        assertThat(spilled.findings().stream().toList()).as("a second time").isEqualTo(all);
    }

    @Test
    void oneOutcomeIsCountedAndReadAlone() {
        FindingStore store = new FindingStore(RULES, 50);
        List<List<Finding>> batches = batches(100);
        store.add(batches.stream());
        for (Outcome outcome : Outcome.values()) {
            List<Finding> expected = batches.stream()
                    .flatMap(List::stream)
                    .filter(f -> f.outcome() == outcome)
                    .sorted()
                    .toList();
            Findings some = store.findings().with(outcome);
            assertThat(some.stream().toList()).isEqualTo(expected);
            assertThat(some.size()).isEqualTo(expected.size());
            assertThat(some.count(Outcome.FAIL, Severity.HIGH))
                    .isEqualTo(expected.stream()
                            .filter(f -> f.outcome() == Outcome.FAIL && f.severity() == Severity.HIGH)
                            .count());
        }
    }

    /** Batch after batch goes on in the estate where the one before ended. */
    private static List<List<Finding>> batches(int count) {
        Random random = new Random(1);
        List<List<Finding>> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Subject subject = new Subject(
                    new Scope("aws", "111122223333", "eu-west-" + (i / 50)),
                    "AWS::Type",
                    String.format(java.util.Locale.ROOT, "id-%05d", i),
                    "name \u00e9 \uD83D\uDE00 \uD83D half " + "x".repeat(random.nextInt(3) * 40_000),
                    i % 3 == 0 ? Map.of("k", "v", "k2", "") : Map.of(),
                    "s:Describe");
            List<Finding> batch = new ArrayList<>();
            for (Rule rule : RULES) {
                batch.add(finding(rule, subject, random));
            }
            batches.add(batch);
        }
        return batches;
    }

    private static Finding finding(Rule rule, Subject subject, Random random) {
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
        List<Evidence> evidence = List.of(
                new Evidence("", "/A", MissingNode.getInstance()),
                new Evidence("other", "/B~1c", JsonNodeFactory.instance.textNode("")),
                new Evidence(
                        "",
                        "/C",
                        JsonNodeFactory.instance.arrayNode().add(1).add(true).add(2.5)));
        Unknown unknown = outcome == Outcome.UNKNOWN ? new Unknown("s:List", "AccessDenied", "s:List") : null;
        Finding finding = new Finding(rule, subject, outcome, severity, "message", evidence, unknown);
        return outcome == Outcome.WAIVED ? finding.waived(WAIVER) : finding;
    }

    private static Rule rule(String id) {
        Expression always = new Expression("true", id, 1, 1, false);
        return new Rule(
                id,
                "title",
                Severity.HIGH,
                "family",
                "AWS::Type",
                Optional.empty(),
                always,
                List.of(),
                always,
                "why",
                new Rule.Fix("", "", ""),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                id);
    }
}
