package io.aiposture.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Scan the built-in sample estate: no credentials, no network.",
        mixinStandardHelpOptions = true)
final class ScanDemo implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    ScanDemo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return Scanning.scan(Demo.collectors(), rules, report, console).code();
    }
}
