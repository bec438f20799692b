package io.aiposture.cli;

import io.aiposture.evaluate.Rulebook;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** The estate of {@code scan demo} and the built-in rules, for tests and benchmarks outside of this package. */
public final class SampleEstate {

    private SampleEstate() {}

    /** What {@code collect demo} reads. */
    public static Inventory inventory() throws Exception {
        Path file = Files.createTempFile("estate", ".jsonl");
        try {
            return InventoryFiles.read(write(file), Demo.NOW);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Writes the inventory of the sample estate, as {@code collect demo} does. */
    public static Path write(Path file) {
        int exit = Cli.run("collect", "demo", "--output", file.toString()).exit();
        if (exit != ExitCode.INCOMPLETE.code()) {
            throw new IllegalStateException("exit code " + exit);
        }
        return file;
    }

    public static Rulebook rules() throws Exception {
        return new RuleOptions().select().book();
    }
}
