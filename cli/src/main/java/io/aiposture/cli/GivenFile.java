package io.aiposture.cli;

import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.InventorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that the user has named. */
final class GivenFile {

    private GivenFile() {}

    /** The same path, when it can be read; otherwise it is the user's mistake. */
    static Path readable(Path file) throws UserException {
        if (!Files.isReadable(file)) {
            throw new UserException("there is no readable file " + file);
        }
        return file;
    }

    /** Opens an inventory. */
    static InventorySource inventory(Path file, Console console) throws UserException, IOException {
        return InventoryFiles.open(readable(file), console.clock().instant());
    }
}
