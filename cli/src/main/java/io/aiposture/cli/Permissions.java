package io.aiposture.cli;

import io.aiposture.rule.Rule;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what a scan of a cloud needs, and no more. */
@Command(mixinStandardHelpOptions = true)
final class Permissions implements Callable<Integer> {

    private final Console console;
    private final Cloud cloud;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    Permissions(Console console, Cloud cloud) {
        this.console = console;
        this.cloud = cloud;
    }

    @Override
    public Integer call() throws Exception {
        RuleOptions.Selection selection = rules.select();
        List<Rule> own = selection.rules().stream()
                .filter(r -> r.cloud().equals(cloud.word()))
                .toList();
        console.out().println(cloud.permissions(selection.book().plan(own)));
        return ExitCode.CLEAN.code();
    }
}
