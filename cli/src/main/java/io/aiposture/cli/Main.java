package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.collect.journal.JournalException;
import io.aiposture.inventory.InventoryException;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Entry point. */
@Command(
        name = "aiposture",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        description = "Scans the security posture of AI services. Only reads; sends nothing anywhere.",
        footer = {
            "",
            "Exit codes: 0 clean, 1 findings, 2 usage, 3 incomplete, 4 internal error, 130/143 interrupted.",
            "First steps: aiposture scan demo"
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        if (Arrays.equals(args, new String[] {"--version"})) {
            // the question that scripts ask most need not load a command line parser
            System.out.println("aiposture " + Version.number());
            return;
        }
        System.exit(run(Console.system(), args));
    }

    /** Runs one command line and returns the exit code. */
    static int run(Console console, String... args) {
        CommandLine all = commandLine(console);
        try {
            all.setDefaultValueProvider(ConfigOption.of(List.of(args)));
        } catch (ProblemsException | UserException | IOException e) {
            return failed(console, e);
        }
        return all.execute(args);
    }

    static CommandLine commandLine(Console console) {
        CommandLine scan = new CommandLine(new Groups.Scan(console))
                .addSubcommand(
                        "demo",
                        described(
                                new CommandLine(new Scan(console, Main::demo)),
                                "Scan the built-in sample estate: no credentials, no network."));
        CommandLine collect = new CommandLine(new Groups.Collect(console))
                .addSubcommand(
                        "demo",
                        described(
                                new CommandLine(new Collect(console, Main::demo)), "Read the built-in sample estate."));
        CommandLine permissions = new CommandLine(new Groups.Permissions(console));
        CommandLine doctor = new CommandLine(new Groups.Doctor(console));
        for (Cloud cloud : Cloud.values()) {
            scan.addSubcommand(cloud.word(), scan(console, cloud.options(), "Scan " + cloud.what() + "."));
            doctor.addSubcommand(cloud.word(), doctor(console, cloud.options(), "Look at " + cloud.what() + "."));
            collect.addSubcommand(cloud.word(), collect(console, cloud.options(), "Read " + cloud.what() + "."));
            permissions.addSubcommand(
                    cloud.word(),
                    described(
                            new CommandLine(new Permissions(console, cloud)),
                            "Print " + cloud.grant() + " that a scan with the selected rules needs."));
        }
        CommandLine rules = new CommandLine(new Groups.Rules(console))
                .addSubcommand(new RulesList(console))
                .addSubcommand(new RulesShow(console))
                .addSubcommand(new RulesTest(console))
                .addSubcommand(new RulesNew(console));
        CommandLine waivers = new CommandLine(new Groups.Waivers(console)).addSubcommand(new WaiversCheck(console));
        CommandLine config = new CommandLine(new Groups.Config(console)).addSubcommand(new ConfigExplain(console));
        CommandLine all = new CommandLine(new Main(console))
                .addSubcommand(scan)
                .addSubcommand(collect)
                .addSubcommand(new Evaluate(console))
                .addSubcommand(rules)
                .addSubcommand(permissions)
                .addSubcommand(doctor)
                .addSubcommand(new ComplianceCommand(console))
                .addSubcommand(new Explain(console))
                .addSubcommand(new Diff(console))
                .addSubcommand(new Verify(console))
                .addSubcommand(waivers)
                .addSubcommand(config)
                .addSubcommand(new Completion(console))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(failures(console))
                .setParameterExceptionHandler((e, args) -> misuse(console, e));
        all.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return all;
    }

    /** Named by a method, so that the AWS SDK is loaded only when the demo runs. */
    private static List<Collector> demo(Console console) {
        return Demo.collectors();
    }

    private static CommandLine scan(Console console, CloudOptions cloud, String description) {
        return described(withOptions(new CommandLine(new Scan(console, cloud)), cloud), description);
    }

    private static CommandLine doctor(Console console, CloudOptions cloud, String description) {
        return described(withOptions(new CommandLine(new Doctor(console, cloud)), cloud), description);
    }

    private static CommandLine collect(Console console, CloudOptions cloud, String description) {
        return described(withOptions(new CommandLine(new Collect(console, cloud)), cloud), description);
    }

    private static CommandLine withOptions(CommandLine command, CloudOptions cloud) {
        command.getCommandSpec().addMixin(ResumeOptions.CLOUD, CommandLine.Model.CommandSpec.forAnnotatedObject(cloud));
        return command;
    }

    private static CommandLine described(CommandLine command, String description) {
        command.getCommandSpec().usageMessage().description(description);
        return command;
    }

    private static int misuse(Console console, ParameterException e) {
        console.err().println("aiposture: " + firstLine(e.getMessage()));
        CommandLine command = e.getCommandLine();
        console.err().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    /** Mistakes of the user are one line; a defect says where to look. Messages carry no scanned data. */
    private static IExecutionExceptionHandler failures(Console console) {
        return (e, command, parsed) -> failed(console, e);
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof ProblemsException mistakes) {
            mistakes.problems().forEach(console.err()::println);
            return ExitCode.USAGE.code();
        }
        if (e instanceof UserException || e instanceof InventoryException || e instanceof JournalException) {
            console.err().println("aiposture: " + firstLine(e.getMessage()));
            return ExitCode.USAGE.code();
        }
        if (e instanceof IOException) {
            console.err().println("aiposture: " + e.getClass().getSimpleName() + ": " + firstLine(e.getMessage()));
            return ExitCode.USAGE.code();
        }
        console.err().println("aiposture: internal error: " + e);
        Arrays.stream(e.getStackTrace()).limit(12).forEach(frame -> console.err()
                .println("    at " + frame));
        return ExitCode.INTERNAL.code();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    @Override
    public void run() {
        commandLine(console).usage(console.out());
    }
}
