package io.aiposture.cli;

import io.aiposture.aws.AwsProvider;
import io.aiposture.aws.call.AwsSession;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.rule.RuleException;
import java.io.IOException;
import java.nio.file.Path;
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

    @Option(names = "--everything", description = "Read every resource type, also those that no rule looks at.")
    private boolean everything;

    /** Collects and writes the file: whole, or not at all. */
    ExitCode collect(AwsSession session, Console console) throws RuleException, UserException, IOException {
        RuleOptions.Selection selection = rules.select();
        Plan plan = everything
                ? Plan.everything(new AwsProvider())
                : selection.book().plan(selection.rules());
        Inventory inventory = Collection.run(session, plan, console);
        boolean compressed = output.toString().endsWith(".gz");
        AtomicFile.write(output, out -> InventoryFiles.write(inventory, out, compressed));
        Interrupted.done();
        return inventory.gaps().isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }
}
