package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.journal.Digest;
import io.aiposture.collect.journal.JournalDirectory;
import io.aiposture.collect.journal.JournalFile;
import io.aiposture.collect.journal.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of journals. */
class JournalTest {

    private static final String RULE = "aws-sagemaker-notebook-root-access";

    @TempDir
    Path directory;

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Cli.Run collect(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "collect",
                    "demo",
                    "--rule",
                    RULE,
                    "--output",
                    file("estate.jsonl").toString()
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Cli.run(args);
    }

    @Test
    void aRunThatEndsLeavesNoJournalBehind() throws Exception {
        assertThat(collect().exit()).isZero();
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file("estate.jsonl"));
        }
        Cli.Run again = collect("--resume");
        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("there is nothing to resume");
    }

    @Test
    void theJournalOfAnotherRunIsTwoAndStays() throws Exception {
        JournalFile.open(file("estate.jsonl.part"), new Run("aiposture 0.0.1", "c", "s"), false)
                .close();
        Cli.Run run = collect("--resume");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("was begun by aiposture 0.0.1");
        assertThat(file("estate.jsonl.part")).exists();
        assertThat(collect().exit()).isZero();
    }

    @Test
    void aJournalInUseIsTwo() throws Exception {
        try (JournalFile other = JournalFile.open(file("j"), new Run("t", "c", "s"), false)) {
            Cli.Run run = collect("--journal", file("j").toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("in use by another run");
            assertThat(other.resumed()).isFalse();
        }
    }

    @Test
    void aFileOfSomebodyElseIsTwoAndStays() throws Exception {
        Files.writeString(file("diary"), "dear diary\n");
        assertThat(collect("--journal", file("diary").toString()).err()).contains("is no journal");
        assertThat(file("diary")).hasContent("dear diary");
    }

    @Test
    void withoutJournalThereIsNothingToResume() {
        assertThat(collect("--journal", "none").exit()).isZero();
        assertThat(collect("--journal", "none", "--resume").exit()).isEqualTo(2);
    }

    @Test
    void aScanKeepsItsJournalInTheCacheAndDoesWithoutOne() throws Exception {
        Map<String, String> home = Map.of("XDG_CACHE_HOME", file("cache").toString());
        Cli.Run run = Cli.run(home, "scan", "demo", "--rule", RULE);
        assertThat(run.err()).isEmpty();
        Path interrupted = file("cache").resolve("aiposture").resolve("interrupted");
        assertThat(interrupted).isEmptyDirectory();
        Run killed = new Run("t", Digest.of(List.of("c")), Digest.of(List.of("s")));
        Path left = new JournalDirectory(interrupted).of(killed);
        JournalFile.open(left, killed, false).close();
        Files.setLastModifiedTime(left, FileTime.from(Demo.NOW.minus(Duration.ofDays(15))));
        assertThat(Cli.run(home, "scan", "demo", "--rule", RULE)).isEqualTo(run);
        assertThat(left).doesNotExist();
        Files.writeString(file("plain"), "");
        Map<String, String> unwritable = Map.of("XDG_CACHE_HOME", file("plain").toString());
        Cli.Run without = Cli.run(unwritable, "scan", "demo", "--rule", RULE);
        assertThat(without.exit()).isEqualTo(run.exit());
        assertThat(without.out()).isEqualTo(run.out());
    }
}
