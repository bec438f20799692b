package io.aiposture.cli;

import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.InventorySource;
import io.aiposture.report.SavedReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Check that a JSON report says what its inventory and rules give: judge again and compare.",
        footer = "Exit codes: 0 verified, 1 it differs.",
        mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Judging judging = new Judging();

    @Parameters(paramLabel = "REPORT", description = "The report (--format json).")
    private Path report = Path.of("");

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            required = true,
            description = "The inventory that it is said to rest on.")
    private Path inventory = Path.of("");

    Verify(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        GivenFile.readable(inventory);
        SavedVerdicts verdicts = new SavedVerdicts();
        SavedReport saved = Diff.read(report, verdicts::add);
        ScanResult again;
        try (InventorySource source = GivenFile.inventory(inventory, console)) {
            again = judging.prepare().judge(source, true);
        }
        boolean same =
                same("inventory", saved.inventoryDigest(), again.digests().inventory())
                        & same("rules", saved.rulesDigest(), again.digests().rules())
                        & sameVerdicts(verdicts, again);
        console.out()
                .println(same ? "verified: the report follows from this inventory and these rules" : "not verified");
        return (same ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
    }

    private boolean same(String what, String saved, String now) {
        boolean same = saved.equals(now);
        console.out()
                .println(what + "  "
                        + (same
                                ? "same  " + now
                                : "differs: the report says " + (saved.isEmpty() ? "nothing" : saved) + ", here it is "
                                        + now));
        return same;
    }

    private boolean sameVerdicts(SavedVerdicts saved, ScanResult again) {
        long all = saved.size();
        again.findings().forEach(saved::compare);
        console.out()
                .println("verdicts  " + all + " in the report, " + saved.different() + " differ, " + saved.missing()
                        + " are missing");
        return saved.different() == 0 && saved.missing() == 0;
    }
}
