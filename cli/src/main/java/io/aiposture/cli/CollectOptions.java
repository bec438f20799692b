package io.aiposture.cli;

import io.aiposture.collect.Collected;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is collected, and into which file. */
final class CollectOptions {

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The inventory file (JSON Lines; compressed when its name ends in .gz).")
    private Path output = Path.of("");

    @Mixin
    private ResumeOptions resume = new ResumeOptions();

    @Option(names = "--everything", description = "Read every resource type, also those that no rule looks at.")
    private boolean everything;

    /** Collects and writes the file: whole, or not at all. */
    ExitCode collect(List<Collector> collectors, Console console) throws ProblemsException, UserException, IOException {
        RuleOptions.Selection selection = rules.select();
        List<Collector> wanted = everything ? collectors : selection.wanted(collectors);
        Plan plan = everything ? Plan.everything(RuleOptions.catalog()) : selection.planFor(wanted);
        try (Interrupted signals = Interrupted.listening();
                RunJournal journal = resume.open(Optional.of(output), wanted, plan, console)) {
            Collected collected =
                    Collection.run(wanted, plan, journal.journal(), signals, console, Display.of(console));
            boolean compressed = output.toString().endsWith(".gz");
            AtomicFile.write(output, out -> collected.write(out, compressed));
            journal.end(!collected.cutShort());
            return signals.or(collected.whole() ? ExitCode.CLEAN : ExitCode.INCOMPLETE);
        }
    }
}
