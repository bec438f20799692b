package io.aiposture.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.adjust.Config;
import io.aiposture.adjust.SeverityOverride;
import io.aiposture.report.Plain;
import io.aiposture.rule.Rule;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        description = "Say which settings are in force, where they come from, and which could be set.",
        mixinStandardHelpOptions = true)
final class ConfigExplain implements Callable<Integer> {

    private final Console console;

    @Option(names = ConfigOption.NAME, paramLabel = "FILE", description = "Default: aiposture.yaml, if it is there.")
    private Optional<Path> file = Optional.empty();

    ConfigExplain(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Rule> rules = BuiltInRules.bundle().rules();
        Config config = ConfigOption.read(file, rules);
        PrintStream out = console.out();
        out.println(config.file().isEmpty() ? "no settings file" : "settings of " + config.file());
        out.println();
        out.println("defaults of options");
        config.defaults().forEach((k, v) -> out.println(Plain.text("  --" + k + " " + v)));
        out.println();
        out.println("severities, the first that fits counts");
        config.severities().forEach(s -> out.println(Plain.text("  " + words(s))));
        out.println();
        out.println("parameters of rules (* set here)");
        for (Rule rule : rules) {
            parameters(rule, config.parameters().getOrDefault(rule.id(), Map.of()), out);
        }
        return ExitCode.CLEAN.code();
    }

    private static void parameters(Rule rule, Map<String, JsonNode> own, PrintStream out) {
        rule.parameters().forEach((name, value) -> {
            boolean set = own.containsKey(name);
            out.println(Plain.text((set ? "* " : "  ") + rule.id() + "." + name + ": " + own.getOrDefault(name, value)
                    + (set ? "   (otherwise " + value + ")" : "")));
        });
    }

    private static String words(SeverityOverride o) {
        return o.severity().word() + ": " + (o.rule().isEmpty() ? "every rule" : o.rule())
                + (o.cloud().isEmpty() ? "" : " in " + o.cloud())
                + (o.account().isEmpty() ? "" : " in account " + o.account())
                + (o.tags().isEmpty() ? "" : " with tags " + o.tags());
    }
}
