package io.aiposture.cli;

import io.aiposture.report.Difference;
import io.aiposture.report.Difference.Change;
import io.aiposture.report.Difference.Item;
import io.aiposture.report.Plain;
import io.aiposture.report.SavedReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
        List<Item> items = Difference.between(read(old), read(later));
        Map<Change, List<Item>> byChange = items.stream()
                .collect(Collectors.groupingBy(Item::change, () -> new EnumMap<>(Change.class), Collectors.toList()));
        byChange.forEach((change, some) -> {
            if (change != Change.UNCHANGED || all) {
                console.out().println(word(change).toUpperCase(Locale.ROOT) + "  " + some.size());
                some.forEach(i -> console.out().println("  " + line(i)));
                console.out().println();
            }
        });
        console.out()
                .println(java.util.Arrays.stream(Change.values())
                        .map(c -> byChange.getOrDefault(c, List.of()).size() + " " + word(c))
                        .collect(Collectors.joining(", ")));
        if (failOnNew && byChange.containsKey(Change.NEW)) {
            return ExitCode.FINDINGS.code();
        }
        return byChange.containsKey(Change.UNKNOWN_NOW) ? ExitCode.INCOMPLETE.code() : ExitCode.CLEAN.code();
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(Item item) {
        SavedReport.Entry e = item.entry();
        String name = e.name().isEmpty() ? e.id() : e.name();
        return Plain.text(e.severity() + "  " + e.rule() + "  " + name + "  " + e.account()
                + (e.region().isEmpty() ? "" : "/" + e.region()));
    }

    /** Reads a JSON report; anything else is the user's mistake. */
    static SavedReport read(Path file) throws UserException {
        try (InputStream in = Files.newInputStream(file)) {
            return SavedReport.read(in);
        } catch (IOException e) {
            throw new UserException(file + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
