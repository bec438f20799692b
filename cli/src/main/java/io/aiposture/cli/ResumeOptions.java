package io.aiposture.cli;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.journal.Digest;
import io.aiposture.collect.journal.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a run that was interrupted goes on. */
final class ResumeOptions {

    /** The mixin that holds the options of a cloud. */
    static final String CLOUD = "cloud";

    private static final String NONE = "none";

    @Option(names = "--resume", description = "Go on where this command was interrupted.")
    private boolean resume;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Keeps what is read until the run ends; none for none.")
    private Optional<Path> file = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Opens the journal of a run. */
    RunJournal open(Optional<Path> output, List<Collector> collectors, Plan plan, Console console)
            throws UserException, IOException {
        Run run = new Run(Version.tool(), Digest.of(command(collectors)), Digest.of(selection(plan)));
        if (file.isPresent()) {
            if (!file.get().equals(Path.of(NONE))) {
                return RunJournal.at(file.get(), run, resume, console);
            }
            if (resume) {
                throw new UserException("--resume needs a journal");
            }
            return RunJournal.none(console);
        }
        if (output.isPresent()) {
            Path beside = output.get().resolveSibling(output.get().getFileName() + ".part");
            return RunJournal.at(beside, run, resume, console);
        }
        return RunJournal.cached(run, resume, console);
    }

    /**
     * What is read, and as whom: the options of the cloud, but for those that are mixed into them (how fast and how long),
     * and what they and the environment come to.
     */
    private List<String> command(List<Collector> collectors) {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName()));
        CommandSpec cloud = command.mixins().get(CLOUD);
        if (cloud != null) {
            Set<String> howFast = cloud.mixins().values().stream()
                    .flatMap(m -> m.options().stream())
                    .map(OptionSpec::longestName)
                    .collect(Collectors.toSet());
            cloud.options().stream()
                    .filter(o -> !howFast.contains(o.longestName()))
                    .forEach(o -> words.add(o.longestName() + "=" + o.getValue()));
        }
        collectors.forEach(c -> words.add(c.reads()));
        return words;
    }

    private static List<String> selection(Plan plan) {
        List<String> words = new ArrayList<>();
        plan.fields().forEach((type, fields) -> words.add(type + new TreeSet<>(fields)));
        return words;
    }
}
