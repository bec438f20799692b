package io.aiposture.cli;

import io.aiposture.collect.Collected;
import io.aiposture.inventory.Estates;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.InventorySource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was collected, to be judged: in memory while it is small, else in a temporary file that only its owner reads. */
final class Spool {

    private Spool() {}

    static InventorySource of(Collected collected) throws IOException {
        return collected.size() <= Estates.SMALL ? collected.inventory().source() : spooled(collected);
    }

    static InventorySource spooled(Collected collected) throws IOException {
        Path file = Files.createTempFile("aiposture", ".inventory");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                collected.write(out, false);
            }
            InventorySource source =
                    InventoryFiles.open(file, collected.header().collectedAt());
            deleteWhileOpen(file);
            return source;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void deleteWhileOpen(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit(); // a system that keeps the names of open files
        }
    }
}
