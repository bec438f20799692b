package io.aiposture.cli;

import io.aiposture.aws.AwsPermissions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "aws",
        description = "Print the IAM policy that a scan with the selected rules needs.",
        mixinStandardHelpOptions = true)
final class PermissionsAws implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    PermissionsAws(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleOptions.Selection selection = rules.select();
        console.out().println(AwsPermissions.policy(selection.book().plan(selection.rules())));
        return ExitCode.CLEAN.code();
    }
}
