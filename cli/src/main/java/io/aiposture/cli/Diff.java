package io.aiposture.cli;

import io.aiposture.report.Difference;
import io.aiposture.report.Difference.Change;
import io.aiposture.report.KeyTable;
import io.aiposture.report.Plain;
import io.aiposture.report.SavedReport;
import io.aiposture.report.SavedReport.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = "Say what changed between two JSON reports.",
        footer = "Exit codes: 0 nothing new, 1 new failures with --fail-on-new, 3 something is unknown now.",
        mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier report (--format json).")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later report.")
    private Path later = Path.of("");

    @Option(names = "--fail-on-new", description = "Exit with 1 when something fails that did not fail before.")
    private boolean failOnNew;

    @Option(names = "--all", description = "List what is unchanged too.")
    private boolean all;

    Diff(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Difference difference = new Difference();
        read(old, difference::earlier);
        difference.end(read(later, difference::later).rules());
        for (Change change : Change.values()) {
            if (difference.count(change) > 0 && (change != Change.UNCHANGED || all)) {
                console.out().println(word(change).toUpperCase(Locale.ROOT) + "  " + difference.count(change));
                difference.forEach(change, e -> console.out().println("  " + line(e)));
                console.out().println();
            }
        }
        console.out()
                .println(Arrays.stream(Change.values())
                        .map(c -> difference.count(c) + " " + word(c))
                        .collect(Collectors.joining(", ")));
        if (failOnNew && difference.count(Change.NEW) > 0) {
            return ExitCode.FINDINGS.code();
        }
        return difference.count(Change.UNKNOWN_NOW) > 0 ? ExitCode.INCOMPLETE.code() : ExitCode.CLEAN.code();
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(Entry e) {
        String name = e.name().isEmpty() ? e.id() : e.name();
        return Plain.text(e.severity() + "  " + e.rule() + "  " + name + "  " + e.account()
                + (e.region().isEmpty() ? "" : "/" + e.region()));
    }

    /** Reads a JSON report; anything else is the user's mistake. */
    static SavedReport read(Path file, Consumer<Entry> findings) throws UserException {
        try (InputStream in = Files.newInputStream(file)) {
            return SavedReport.read(in, findings);
        } catch (IOException e) {
            throw new UserException(file + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** What failed in a JSON report, waived or not. */
    static KeyTable failures(Path file) throws UserException {
        KeyTable failures = new KeyTable();
        read(file, e -> {
            if (e.failed()) {
                failures.put(e.key(), 1);
            }
        });
        return failures;
    }
}
