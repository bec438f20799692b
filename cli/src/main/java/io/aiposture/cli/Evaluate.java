package io.aiposture.cli;

import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.InventorySource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description = "Judge an inventory file: no network, no credentials.",
        mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Judging judging = new Judging();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Parameters(paramLabel = "FILE", description = "An inventory written by collect, by hand or by another tool.")
    private Path file = Path.of("");

    Evaluate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        GivenFile.readable(file);
        report.check();
        Judging.Prepared prepared = judging.prepare();
        try (InventorySource inventory = GivenFile.inventory(file, console)) {
            ScanResult result = prepared.judge(inventory, report.wantsDigests());
            return report.report(result, console, new InventoryLines(file, result.findings()))
                    .code();
        }
    }
}
