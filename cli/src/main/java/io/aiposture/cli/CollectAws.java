package io.aiposture.cli;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Plan;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "aws", description = "Read an AWS account.", mixinStandardHelpOptions = true)
final class CollectAws implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AwsOptions aws = new AwsOptions();

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

    CollectAws(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        RuleOptions.Selection selection = rules.select();
        Plan plan = everything
                ? Plan.everything(new AwsProvider())
                : selection.book().plan(selection.rules());
        Inventory inventory = Collection.run(aws.session(console), plan, console);
        boolean compressed = output.toString().endsWith(".gz");
        AtomicFile.write(output, out -> InventoryFiles.write(inventory, out, compressed));
        Interrupted.done();
        return inventory.gaps().isEmpty() ? ExitCode.CLEAN.code() : ExitCode.INCOMPLETE.code();
    }
}
