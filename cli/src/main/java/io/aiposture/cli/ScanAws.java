package io.aiposture.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "aws",
        description = "Scan an AWS account with the standard credentials of the AWS SDK.",
        mixinStandardHelpOptions = true)
final class ScanAws implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AwsOptions aws = new AwsOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    ScanAws(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return Scanning.scan(List.of(aws.collector(console)), rules, report, console)
                .code();
    }
}
