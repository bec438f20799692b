package io.aiposture.cli;

import io.aiposture.evaluate.Rulebook;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** The estate of {@code scan demo} and the built-in rules, for tests outside of this package. */
public final class SampleEstate {

    private SampleEstate() {}

    /** What {@code collect demo} reads. */
    public static Inventory inventory() throws Exception {
        Path file = Files.createTempFile("estate", ".jsonl");
        try {
            int exit = Cli.run("collect", "demo", "--output", file.toString()).exit();
            if (exit != ExitCode.INCOMPLETE.code()) {
                throw new IllegalStateException("exit code " + exit);
            }
            return InventoryFiles.read(file, Demo.NOW);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public static Rulebook rules() throws Exception {
        return new RuleOptions().select().book();
    }
}
