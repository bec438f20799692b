package io.aiposture.collect.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Run RUN = new Run("aiposture 1", "scan", "all");
    private static final Scope SCOPE = new Scope("toy", "acct", "here");

    @TempDir
    Path directory;

    private Path path() {
        return directory.resolve("estate.part");
    }

    private JournalFile open(boolean resume) throws IOException {
        return JournalFile.open(path(), RUN, resume);
    }

    private static Finished part(String... ids) throws IOException {
        List<Resource> resources = new java.util.ArrayList<>();
        for (String id : ids) {
            List<Unread> unread = List.of(new Unread("/lid", "toy:GetLid", "AccessDenied"));
            String data = "{\"n\":1.0E10,\"big\":12345678901234567890,\"none\":null,\"t\":\"ü\\ud83d\\n\","
                    + "\"\\ud83d\\ude00 \\udc00\":1}";
            resources.add(new Resource(
                    SCOPE,
                    "Box",
                    id,
                    "b",
                    Map.of("k \ud83d\ude00 \ud83d", "v"),
                    unread,
                    "toy:ListBoxes",
                    JSON.readTree(data)));
        }
        return new Finished(
                resources,
                List.of(new Gap(SCOPE, "Box", "toy:ListBoxes", "Throttled", "Slow")),
                List.of(new CallCount(SCOPE, "toy:ListBoxes", 7, 1, 2, 3, 4, 5, 6)),
                List.of(new SharedList("key", true, new Ending("Throttled", "Slow", false))));
    }

    @Test
    void whatWasFinishedComesBackAsItWas() throws Exception {
        Answer answer = new Answer(
                List.of((ObjectNode) JSON.readTree("{\"regions\":[\"here\"]}")), new Ending("", "", false), List.of());
        try (JournalFile file = open(false)) {
            assertThat(file.began("toy", Instant.EPOCH)).isEqualTo(Instant.EPOCH);
            file.note("account", "acct");
            file.keep("regions", answer);
            file.finish("boxes", part("b1", "b2"));
            file.finish("none", part());
        }
        try (JournalFile file = open(true)) {
            assertThat(file.resumed()).isTrue();
            assertThat(file.began("toy", Instant.now())).isEqualTo(Instant.EPOCH);
            assertThat(file.noted("account")).contains("acct");
            assertThat(file.answer("regions")).contains(answer);
            assertThat(file.finished("boxes").orElseThrow().toString())
                    .isEqualTo(part("b1", "b2").toString());
            assertThat(file.finished("none")).contains(part());
            assertThat(file.finished("regions")).isEmpty();
        }
    }

    @Test
    void whatIsTornAnywhereDoesNotCountAndTheRestGoesOn() throws Exception {
        try (JournalFile file = open(false)) {
            file.finish("one", part("b1"));
            file.finish("two", part("b2", "b3"));
        }
        byte[] whole = Files.readAllBytes(path());
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(path(), java.util.Arrays.copyOf(whole, length));
            try (JournalFile file = open(true)) {
                assertThat(file.finished("two")).isEmpty();
                file.finish("two", part("b4"));
            }
            try (JournalFile file = open(true)) {
                assertThat(file.finished("two").orElseThrow().resources())
                        .extracting(Resource::id)
                        .containsExactly("b4");
            }
        }
    }

    @Test
    void linesThatACrashOfTheMachineBlankedEndTheJournal() throws Exception {
        long first;
        try (JournalFile file = open(false)) {
            file.finish("one", part("b1"));
            first = Files.size(path());
            file.finish("two", part("b2"));
            file.finish("three", part("b3"));
        }
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            file.seek(first);
            file.write(new byte[20]);
        }
        try (JournalFile file = open(true)) {
            assertThat(file.finished("one")).isPresent();
            assertThat(file.finished("two")).isEmpty();
            assertThat(file.finished("three")).isEmpty();
        }
    }

    @Test
    void withoutResumeTheRunBeginsAnew() throws Exception {
        try (JournalFile file = open(false)) {
            file.finish("one", part("b1"));
        }
        try (JournalFile file = open(false)) {
            assertThat(file.resumed()).isFalse();
            assertThat(file.finished("one")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aiposture 2, scan, all, begun by aiposture 1",
        "aiposture 1, collect, all, another command",
        "aiposture 1, scan, one, another selection",
    })
    void theJournalOfAnotherRunIsRefused(String tool, String command, String selection, String why) throws Exception {
        open(false).close();
        Run other = new Run(tool, command, selection);
        assertThatThrownBy(() -> JournalFile.open(path(), other, true))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("without --resume");
        open(true).close();
    }

    @Test
    void aFileThatIsNoJournalIsLeftAlone() throws Exception {
        Files.writeString(path(), "my diary\n");
        assertThatThrownBy(() -> open(false)).hasMessageContaining("is no journal");
        assertThatThrownBy(() -> open(true)).hasMessageContaining("is no journal");
        assertThat(path()).hasContent("my diary");
        Path link = directory.resolve("link");
        Files.createSymbolicLink(link, path());
        assertThatThrownBy(() -> JournalFile.open(link, RUN, false)).isInstanceOf(JournalException.class);
    }

    @Test
    void onlyOneRunUsesItAndOnlyItsOwnerReadsIt() throws Exception {
        try (JournalFile file = open(false)) {
            assertThatThrownBy(() -> open(true)).hasMessageContaining("in use by another run");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                    .isEqualTo("rw-------");
            file.delete();
        }
        assertThat(path()).doesNotExist();
    }

    /** Another process that wants the journal that is named to it. */
    static final class Another {

        private Another() {}

        public static void main(String[] args) throws IOException {
            JournalFile.open(Path.of(args[0]), RUN, true).close();
        }
    }

    @Test
    void noOtherProcessUsesWhatARunGoesOnWith() throws Exception {
        open(false).close();
        JournalFile file = open(true);
        assertThat(another()).contains("in use by another run");
        file.close();
        assertThat(another()).isEmpty();
    }

    private String another() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        path().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    @Test
    void whatIsFinishedAfterTheEndIsNotWritten() throws Exception {
        JournalFile file = open(false);
        file.close();
        file.finish("late", part("b1"));
        try (JournalFile again = open(true)) {
            assertThat(again.finished("late")).isEmpty();
        }
    }

    @Test
    void onlyWhatTheCloudRefusedIsFinal() throws Exception {
        assertThat(part("b1").isFinal()).isTrue();
        for (String ours : List.of(Reason.INTERRUPTED, Reason.CREDENTIALS, Reason.NETWORK)) {
            Gap gap = new Gap(SCOPE, "Box", "toy:ListBoxes", ours, "");
            assertThat(new Finished(List.of(), List.of(gap), List.of(), List.of()).isFinal())
                    .isFalse();
        }
    }
}
