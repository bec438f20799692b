package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares output with a file of the project; {@code -Daiposture.update=true} writes the files anew. */
final class Golden {

    private Golden() {}

    static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("aiposture.update")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Daiposture.update=true to write it").exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
