package io.aiposture.cli;

import io.aiposture.rule.Rule;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the rules: severity, id, title.", mixinStandardHelpOptions = true)
final class RulesList implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    RulesList(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Rule> all = rules.select().rules();
        int width = all.stream().mapToInt(r -> r.id().length()).max().orElse(1);
        for (Rule rule : all) {
            console.out().printf("%-8s  %-" + width + "s  %s%n", rule.severity().word(), rule.id(), rule.title());
        }
        console.out().println(all.size() + " rules");
        return ExitCode.CLEAN.code();
    }
}
