package io.aiposture.cli;

import io.aiposture.evaluate.Rulebook;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.rule.RuleLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What benchmarks measure with: the sample estate and the rules that come with aiposture. */
public final class SampleEstate {

    private SampleEstate() {}

    /** Writes the inventory of the sample estate, as {@code collect demo} does. */
    public static Path write(Path file) {
        if (Cli.run("collect", "demo", "--output", file.toString()).exit() > 3) {
            throw new IllegalStateException("the sample estate could not be read");
        }
        return file;
    }

    public static Inventory inventory() throws Exception {
        Path file = Files.createTempFile("estate", ".jsonl");
        try {
            write(file);
            return InventoryFiles.read(file, Demo.NOW);
        } finally {
            Files.delete(file);
        }
    }

    /** The built-in rules, all compiled. */
    public static Rulebook rules() throws Exception {
        Rulebook book = new Rulebook(RuleOptions.catalog(), RuleLoader.load(List.of(BuiltInRules.root())));
        book.check(book.rules());
        return book;
    }
}
