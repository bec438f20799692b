package io.aiposture.cli;

import io.aiposture.rule.Rule;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show one rule: what it judges, when it fails, why it matters, how to mend it.",
        mixinStandardHelpOptions = true)
final class RulesShow implements Callable<Integer> {

    private final Console console;

    @Mixin
    private RuleOptions options = new RuleOptions();

    @Parameters(paramLabel = "ID", description = "The rule's id.")
    private String id = "";

    RulesShow(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Rule rule = options.select().rule(id);
        PrintStream out = console.out();
        out.println(rule.title());
        out.println(rule.id() + "  " + rule.severity().word() + "  " + rule.family());
        out.println();
        out.println("Judges       " + rule.resource());
        rule.appliesWhen().ifPresent(e -> out.println("Applies when " + e.text()));
        out.println("Fails when   " + rule.failsWhen().text());
        rule.severityWhen()
                .forEach(c -> out.println("             " + c.severity().word() + " when "
                        + c.when().text()));
        rule.parameters().forEach((name, value) -> out.println("Parameter    " + name + " = " + value));
        out.println();
        out.println("Why          " + rule.why());
        out.println("Fix          " + rule.fix().summary());
        if (!rule.fix().cli().isEmpty()) {
            out.println("Command      " + rule.fix().cli());
        }
        if (!rule.fix().terraform().isEmpty()) {
            out.println("Terraform    " + rule.fix().terraform().replace("\n", "\n             "));
        }
        rule.references().forEach(r -> out.println("Reference    " + r));
        rule.controls()
                .forEach((framework, ids) -> out.println("Control      " + framework + ": " + String.join(", ", ids)));
        return ExitCode.CLEAN.code();
    }
}
