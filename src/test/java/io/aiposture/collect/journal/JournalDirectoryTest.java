package io.aiposture.collect.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final Duration LONG = Duration.ofDays(15);

    @TempDir
    Path path;

    private JournalDirectory journals;

    @BeforeEach
    void journals() {
        journals = new JournalDirectory(path);
    }

    private static Run run(String command) {
        return new Run("aiposture 1", Digest.of(List.of(command)), Digest.of(List.of("all")));
    }

    /** What a killed run leaves behind. */
    private Path left(String command, Duration age) throws IOException {
        Path file = journals.of(run(command));
        JournalFile.open(file, run(command), false).close();
        return aged(file, age);
    }

    private static Path aged(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    @Test
    void whatNobodyWentOnWithForTwoWeeksIsDropped() throws Exception {
        Path old = left("old", LONG);
        Path torn = aged(Files.writeString(journals.of(run("torn")), "{\"jour"), LONG);
        Path young = left("young", Duration.ofDays(13));
        Path own = left("own", LONG);
        journals.dropForgotten(run("own"), NOW);
        assertThat(old).doesNotExist();
        assertThat(torn).doesNotExist();
        assertThat(young).exists();
        assertThat(own).exists();
    }

    @Test
    void whatIsInUseStays() throws Exception {
        Path used = journals.of(run("used"));
        try (JournalFile file = JournalFile.open(used, run("used"), false)) {
            aged(used, LONG);
            journals.dropForgotten(run("own"), NOW);
            assertThat(used).exists();
            assertThat(file.failure()).isEmpty();
        }
    }

    @Test
    void nothingElseIsTouched() throws Exception {
        Path named = aged(Files.copy(left("a", LONG), path.resolve("estate.part")), LONG);
        Path diary = aged(Files.writeString(journals.of(run("diary")), "dear diary\n"), LONG);
        Path directory = aged(Files.createDirectory(journals.of(run("directory"))), LONG);
        Path elsewhere = Files.createDirectory(path.resolve("elsewhere"));
        Path target = aged(Files.copy(named, elsewhere.resolve("x")), LONG);
        Path link = Files.createSymbolicLink(journals.of(run("link")), target);
        // a link is as old as it is made; the clock is put on instead
        journals.dropForgotten(run("own"), Instant.now().plus(LONG));
        assertThat(named).exists();
        assertThat(diary).hasContent("dear diary");
        assertThat(directory).isDirectory();
        assertThat(link).isSymbolicLink();
        assertThat(target).exists();
    }

    @Test
    void aDirectoryThatIsNotThereIsNoMatter() {
        new JournalDirectory(path.resolve("none")).dropForgotten(run("own"), NOW);
        assertThat(path).isEmptyDirectory();
    }
}
