package io.aiposture.report;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.Calls;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Expression;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Findings that are made when somebody looks at them: ten rules on each of any number of resources. */
record ManyFindings(int resources, Set<Outcome> outcomes, Set<Severity> severities) implements Findings {

    private static final int RULES = 10;
    private static final int PER_ACCOUNT = 500;
    private static final Instant AT = Instant.parse("2026-01-15T12:00:00Z");
    private static final Waiver WAIVER =
            new Waiver("rule-1", "*", "accepted", "someone", LocalDate.of(2027, 1, 1), "waivers.yaml:1");
    private static final List<Rule> ALL_RULES =
            IntStream.range(0, RULES).mapToObj(ManyFindings::rule).toList();

    static ScanResult result(int findings) {
        Findings many = new ManyFindings(findings / RULES, Set.of(Outcome.values()), Set.of(Severity.values()));
        List<Scope> accounts = IntStream.rangeClosed(0, findings / RULES / PER_ACCOUNT)
                .mapToObj(a -> new Scope("aws", account(a), ""))
                .toList();
        Header header = new Header("test", AT, accounts, Set.of(), true);
        List<Waiver.Use> waivers = List.of(new Waiver.Use(WAIVER, Waiver.State.USED, many.count(Outcome.WAIVED)));
        return new ScanResult(
                header,
                ALL_RULES,
                many,
                Calls.of(List.of()),
                List.of(),
                List.of(),
                List.of(),
                waivers,
                ScanResult.Digests.NONE);
    }

    private static Rule rule(int number) {
        Expression none = new Expression("", "rule", 1, 1, false);
        return new Rule(
                "rule-" + number,
                "Thing number " + number + " is as it should be",
                severity(number),
                "isolation",
                "AWS::SageMaker::NotebookInstance",
                Optional.empty(),
                none,
                List.of(),
                none,
                "Whoever reaches it can do what nobody wants. It has been seen before.",
                new Rule.Fix("Turn it off.", "aws sagemaker update --off", "off = true"),
                List.of("https://docs.example.com/" + number),
                Map.of("owasp-llm-2025", List.of("LLM02")),
                Map.of(),
                List.of(),
                "rule-" + number + ".yaml");
    }

    private static Severity severity(int rule) {
        return Severity.values()[rule % Severity.values().length];
    }

    /** Every outcome, the usual ones more often. */
    private static Outcome outcome(int resource, int rule) {
        return switch ((resource * 31 + rule * 7) % 20) {
            case 0, 1, 2, 3, 4, 5 -> Outcome.FAIL;
            case 6, 7 -> Outcome.UNKNOWN;
            case 8 -> Outcome.WAIVED;
            case 9, 10, 11 -> Outcome.NOT_APPLICABLE;
            default -> Outcome.PASS;
        };
    }

    private static String account(int number) {
        return "%012d".formatted(100_000_000_000L + number);
    }

    private static Finding finding(int resource, int rule) {
        String account = account(resource / PER_ACCOUNT);
        String name = "notebook-of-team-%07d".formatted(resource);
        String id = "arn:aws:sagemaker:eu-west-1:" + account + ":notebook-instance/" + name;
        Subject subject =
                new Subject(new Scope("aws", account, "eu-west-1"), "AWS::SageMaker::NotebookInstance", id, name);
        Outcome outcome = outcome(resource, rule);
        boolean quiet = outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE;
        return new Finding(
                ALL_RULES.get(rule),
                subject,
                outcome,
                severity(rule),
                quiet ? "" : "Notebook " + name + " has a volume of " + resource % 977 + " GB that anyone can read",
                List.of(
                        new Evidence("", "/VolumeSizeInGB", IntNode.valueOf(resource % 977)),
                        new Evidence("", "/KmsKeyId", MissingNode.getInstance()),
                        new Evidence("arn:aws:iam::" + account + ":role/" + name, "/Arn", TextNode.valueOf(id))),
                outcome == Outcome.UNKNOWN ? new Unknown("kms:DescribeKey", "AccessDenied", "kms:DescribeKey") : null,
                outcome == Outcome.WAIVED ? WAIVER : null);
    }

    @Override
    public long count(Outcome outcome, Severity severity) {
        return outcomes.contains(outcome) && severities.contains(severity)
                ? places(outcome, severity).count()
                : 0;
    }

    @Override
    public Findings with(Outcome outcome) {
        return new ManyFindings(resources, Set.of(outcome), severities);
    }

    @Override
    public Findings with(Outcome outcome, Severity severity) {
        return new ManyFindings(resources, Set.of(outcome), Set.of(severity));
    }

    @Override
    public Iterator<Finding> iterator() {
        List<Iterator<Finding>> shelves = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Severity severity : Severity.values()) {
                if (outcomes.contains(outcome) && severities.contains(severity)) {
                    shelves.add(places(outcome, severity)
                            .mapToObj(p -> finding(p / RULES, p % RULES))
                            .iterator());
                }
            }
        }
        return new Iterator<>() {
            private int shelf;

            @Override
            public boolean hasNext() {
                while (shelf < shelves.size() && !shelves.get(shelf).hasNext()) {
                    shelf++;
                }
                return shelf < shelves.size();
            }

            @Override
            public Finding next() {
                hasNext();
                return shelves.get(shelf).next();
            }
        };
    }

    private IntStream places(Outcome outcome, Severity severity) {
        return IntStream.range(0, resources * RULES)
                .filter(p -> severity(p % RULES) == severity && outcome(p / RULES, p % RULES) == outcome);
    }

    /** Counts what is written. */
    static final class Sink extends OutputStream {
        private long bytes;
        private long lines;

        @Override
        public void write(int b) {
            bytes++;
            lines += b == '\n' ? 1 : 0;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(some[i]);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** How many findings, then formats: writes a report of each and prints its name, bytes, lines and milliseconds of processor time. */
    public static void main(String[] args) throws IOException {
        ScanResult result = result(Integer.parseInt(args[0]));
        for (String format : Stream.of(args).skip(1).toList()) {
            long start = cpu();
            Sink sink = new Sink();
            ReportFormat.named(format)
                    .orElseThrow()
                    .writer(ReportContext.ofFile("test", Locations.synthetic()))
                    .write(result, sink);
            System.out.println(format + " " + sink.bytes + " " + sink.lines + " " + (cpu() - start) / 1_000_000);
        }
    }
}
