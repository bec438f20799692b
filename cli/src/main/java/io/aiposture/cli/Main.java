package io.aiposture.cli;

import io.aiposture.collect.journal.JournalException;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.inventory.InventoryException;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> JUDGING = Set.of("evaluate", "scan", "compliance", "verify", "explain", "waivers");

    private final Console console;

    Main(Console console) {
        this.console = console;
    }

    public static void main(String[] args) {
        if (Arrays.equals(args, new String[] {"--version"})) {
            // the question that scripts ask most need not load a command line parser
            System.out.println("aiposture " + Version.number());
            return;
        }
        if (args.length > 1 && JUDGING.contains(args[0])) {
            warm();
        }
        System.exit(run(Console.system(), args));
    }

    /** The second core loads what judging needs while the first reads the command line and the rules. */
    private static void warm() {
        Thread thread = new Thread(() -> {
            try {
                Rulebook.warm();
            } catch (RuntimeException | LinkageError e) {
                // fails again, and is told, where it is needed
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs one command line and returns the exit code. */
    static int run(Console console, String... args) {
        CommandLine command = Commands.named(console, List.of(args))
                .setExecutionExceptionHandler(failures(console))
                .setParameterExceptionHandler((e, words) -> misuse(console, e));
        try {
            command.setDefaultValueProvider(ConfigOption.of(List.of(args)));
        } catch (ProblemsException | UserException | IOException e) {
            return failed(console, e);
        }
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            console.err()
                    .println("aiposture: the heap of " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MiB is full; more is given by AIPOSTURE_JAVA_OPTS=-Xmx2g");
            return ExitCode.INTERNAL.code();
        }
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
        Commands.all(console).usage(console.out());
    }
}
