package io.aiposture.cli;

import io.aiposture.collect.Collector;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** The tree of commands. A command line makes only the branch that it names: reading all annotations takes long. */
final class Commands {

    private final Console console;

    private Commands(Console console) {
        this.console = console;
    }

    /** Commands by name; each is told the words behind its name. */
    private static final class Branches extends LinkedHashMap<String, Function<List<String>, CommandLine>> {

        private static final long serialVersionUID = 1L;

        /** Adds the command that the words begin with, or all when they begin with none. */
        CommandLine below(CommandLine group, List<String> words) {
            Function<List<String>, CommandLine> named = words.isEmpty() ? null : get(words.get(0));
            if (named == null) {
                forEach((name, command) -> group.addSubcommand(name, command.apply(List.of())));
            } else {
                group.addSubcommand(words.get(0), named.apply(words.subList(1, words.size())));
            }
            return group;
        }
    }

    /** Every command. */
    static CommandLine all(Console console) {
        return named(console, List.of());
    }

    /** What a command line needs of them. */
    static CommandLine named(Console console, List<String> words) {
        CommandLine root = new Commands(console).root(words);
        root.setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return root;
    }

    private CommandLine root(List<String> words) {
        Branches commands = new Branches();
        commands.put("scan", this::scan);
        commands.put("collect", this::collect);
        commands.put("evaluate", w -> new CommandLine(new Evaluate(console)));
        commands.put("rules", this::rules);
        commands.put("permissions", this::permissions);
        commands.put("doctor", this::doctor);
        commands.put("compliance", w -> new CommandLine(new ComplianceCommand(console)));
        commands.put("explain", w -> new CommandLine(new Explain(console)));
        commands.put("diff", w -> new CommandLine(new Diff(console)));
        commands.put("verify", w -> new CommandLine(new Verify(console)));
        commands.put(
                "waivers", w -> new CommandLine(new Groups.Waivers(console)).addSubcommand(new WaiversCheck(console)));
        commands.put(
                "config", w -> new CommandLine(new Groups.Config(console)).addSubcommand(new ConfigExplain(console)));
        commands.put("completion", w -> new CommandLine(new Completion(console)));
        return commands.below(new CommandLine(new Main(console)), words);
    }

    private CommandLine scan(List<String> words) {
        Branches commands = new Branches();
        commands.put(
                "demo",
                w -> described(
                        new CommandLine(new Scan(console, Commands::demo)),
                        "Scan the built-in sample estate: no credentials, no network."));
        clouds(commands, options -> new Scan(console, options), "Scan");
        return commands.below(new CommandLine(new Groups.Scan(console)), words);
    }

    private CommandLine collect(List<String> words) {
        Branches commands = new Branches();
        commands.put(
                "demo",
                w -> described(
                        new CommandLine(new Collect(console, Commands::demo)), "Read the built-in sample estate."));
        clouds(commands, options -> new Collect(console, options), "Read");
        return commands.below(new CommandLine(new Groups.Collect(console)), words);
    }

    private CommandLine doctor(List<String> words) {
        Branches commands = new Branches();
        clouds(commands, options -> new Doctor(console, options), "Look at");
        return commands.below(new CommandLine(new Groups.Doctor(console)), words);
    }

    /** One command for each cloud, with the cloud's own options. */
    private static void clouds(Branches commands, Function<CloudOptions, Object> command, String verb) {
        for (Cloud cloud : Cloud.values()) {
            commands.put(cloud.word(), w -> {
                CloudOptions options = cloud.options();
                CommandLine made = withOptions(new CommandLine(command.apply(options)), options);
                return described(made, verb + " " + cloud.what() + ".");
            });
        }
    }

    private CommandLine permissions(List<String> words) {
        Branches commands = new Branches();
        for (Cloud cloud : Cloud.values()) {
            commands.put(
                    cloud.word(),
                    w -> described(
                            new CommandLine(new Permissions(console, cloud)),
                            "Print " + cloud.grant() + " that a scan with the selected rules needs."));
        }
        return commands.below(new CommandLine(new Groups.Permissions(console)), words);
    }

    private CommandLine rules(List<String> words) {
        Branches commands = new Branches();
        commands.put("list", w -> new CommandLine(new RulesList(console)));
        commands.put("show", w -> new CommandLine(new RulesShow(console)));
        commands.put("test", w -> new CommandLine(new RulesTest(console)));
        commands.put("new", w -> new CommandLine(new RulesNew(console)));
        return commands.below(new CommandLine(new Groups.Rules(console)), words);
    }

    /** Named by a method, so that the AWS SDK is loaded only when the demo runs. */
    private static List<Collector> demo(Console console) {
        return Demo.collectors();
    }

    private static CommandLine withOptions(CommandLine command, CloudOptions cloud) {
        // so many options in one line of usage would take half a screen
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        command.getCommandSpec().addMixin(ResumeOptions.CLOUD, CommandLine.Model.CommandSpec.forAnnotatedObject(cloud));
        return command;
    }

    private static CommandLine described(CommandLine command, String description) {
        command.getCommandSpec().usageMessage().description(description);
        return command;
    }
}
