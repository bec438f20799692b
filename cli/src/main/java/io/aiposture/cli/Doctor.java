package io.aiposture.cli;

import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.journal.Journal;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.report.Plain;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a scan could not judge, and what would mend it; the cloud's own options are mixed in. */
@Command(
        footer = "Exit codes: 0 everything that the rules need can be read, 3 something cannot.",
        mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {

    private final Console console;
    private final CloudOptions cloud;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    Doctor(Console console, CloudOptions cloud) {
        this.console = console;
        this.cloud = cloud;
    }

    private record Cause(String operation, String reason, String permission) {}

    @Override
    public Integer call() throws Exception {
        RuleOptions.Selection selection = rules.select();
        List<Collector> collectors = selection.wanted(cloud.collectors(console));
        try (Interrupted signals = Interrupted.listening()) {
            Collected collected = Collection.run(
                    collectors, selection.planFor(collectors), Journal.none(), signals, console, Display.of(console));
            return signals.or(tell(new Evaluator(selection.book())
                            .evaluate(collected.inventory().source(), selection.rules())))
                    .code();
        }
    }

    private ExitCode tell(ScanResult result) {
        Map<Cause, TreeSet<String>> causes = new java.util.LinkedHashMap<>();
        for (Finding f : result.with(Outcome.UNKNOWN)) {
            Finding.Unknown u = f.unknown();
            if (u != null) {
                causes.computeIfAbsent(new Cause(u.operation(), u.reason(), u.permission()), c -> new TreeSet<>())
                        .add(f.rule().id());
            }
        }
        causes.forEach(this::print);
        print(causes, result);
        return result.incomplete() ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }

    private void print(Cause cause, TreeSet<String> unknown) {
        String operation = cause.operation().isEmpty() ? "no call" : cause.operation();
        console.out()
                .println(Plain.text(cause.reason() + "  " + operation
                        + (cause.permission().isEmpty() ? "" : "  grant " + cause.permission())));
        unknown.forEach(rule -> console.out().println("  ? " + rule));
        console.out().println();
    }

    private void print(Map<Cause, TreeSet<String>> causes, ScanResult result) {
        TreeMap<String, Integer> grants = new TreeMap<>();
        causes.forEach((cause, unknown) -> {
            if (!cause.permission().isEmpty()) {
                grants.merge(cause.permission(), unknown.size(), Integer::sum);
            }
        });
        TreeSet<String> rulesUnknown = new TreeSet<>();
        causes.values().forEach(rulesUnknown::addAll);
        console.out()
                .println(rulesUnknown.size() + " of " + result.rules().size() + " rules leave something unknown"
                        + (grants.isEmpty() ? "" : "; these permissions would help:"));
        grants.forEach(
                (permission, count) -> console.out().println("  " + Plain.text(permission) + "  " + count + " rules"));
    }
}
