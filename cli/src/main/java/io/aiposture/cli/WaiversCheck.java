package io.aiposture.cli;

import io.aiposture.adjust.Waivers;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.InventorySource;
import io.aiposture.report.Plain;
import io.aiposture.rule.Rule;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Check a waiver file: its form, its days, and with an inventory what it covers.",
        mixinStandardHelpOptions = true)
final class WaiversCheck implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The waiver file.")
    private Path file = Path.of("");

    @Option(names = "--inventory", paramLabel = "FILE", description = "Say what each waiver covers in this inventory.")
    private Optional<Path> inventory = Optional.empty();

    WaiversCheck(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleOptions.Selection selection = new RuleOptions().select();
        List<Waiver> waivers = WaiverOptions.read(
                file, selection.rules().stream().map(Rule::id).toList());
        return (inventory.isPresent() ? against(inventory.get(), selection, waivers) : dates(waivers)).code();
    }

    private ExitCode dates(List<Waiver> waivers) {
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        List<Waiver> expired =
                waivers.stream().filter(w -> today.isAfter(w.expires())).toList();
        expired.forEach(w -> console.out().println(Plain.text(w.place() + ": expired on " + w.expires())));
        console.out().println(waivers.size() + " waivers, " + expired.size() + " expired");
        return expired.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ExitCode against(Path estate, RuleOptions.Selection selection, List<Waiver> waivers) throws Exception {
        Waivers given;
        try (InventorySource source = GivenFile.inventory(estate, console)) {
            given = new Waivers(waivers, source.header().collectedAt());
            new Evaluator(selection.book()).evaluate(source, selection.rules(), given::apply);
        }
        boolean clean = true;
        for (Waiver.Use use : given.uses()) {
            Waiver w = use.waiver();
            console.out()
                    .println(Plain.text(w.place() + ": " + use.state().name().toLowerCase(java.util.Locale.ROOT) + ", "
                            + use.failures() + " failures of " + w.rule()));
            clean &= use.state() == Waiver.State.USED;
        }
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
