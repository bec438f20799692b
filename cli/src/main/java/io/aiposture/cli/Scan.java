package io.aiposture.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Collects and evaluates in one go; the cloud's own options are mixed in. */
@Command(mixinStandardHelpOptions = true)
final class Scan implements Callable<Integer> {

    private final Console console;
    private final CloudOptions cloud;

    @Mixin
    private Judging judging = new Judging();

    @Mixin
    private Talk talk = new Talk();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private ResumeOptions resume = new ResumeOptions();

    Scan(Console console, CloudOptions cloud) {
        this.console = console;
        this.cloud = cloud;
    }

    @Override
    public Integer call() throws Exception {
        talk.check();
        return Scanning.scan(cloud.collectors(console), judging, report, resume, talk, console)
                .code();
    }
}
