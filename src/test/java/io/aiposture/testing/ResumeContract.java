package io.aiposture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Provider;
import io.aiposture.collect.journal.JournalFile;
import io.aiposture.collect.journal.Run;
import io.aiposture.evaluate.Evaluator;
import io.aiposture.evaluate.Rulebook;
import io.aiposture.finding.Finding;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed anywhere goes on to the bytes that it would have brought uninterrupted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ResumeContract {

    private static final Run RUN = new Run("test", "command", "selection");
    private static final long SEED = 20260115;

    @TempDir
    Path directory;

    private Rulebook book;
    private Plan plan;
    private Inventory sound;
    private String whole;
    private int calls;

    /** Ends a run where it is, as SIGKILL would: nothing catches it, and no call gets through any more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The cloud. */
    protected abstract Provider provider();

    /** Reads the sample estate; {@code before} runs before every call. */
    protected abstract Collector collector(Runnable before);

    /** All rules, as the build packs them. */
    protected Path rules() {
        return Path.of("../../rules/target/classes/rules");
    }

    @BeforeAll
    void readTheEstateUninterrupted() throws Exception {
        List<Rule> own = RuleLoader.load(List.of(rules())).stream()
                .filter(r -> r.id().startsWith(provider().cloud() + "-"))
                .toList();
        Catalog catalog = new Catalog(List.of(provider()));
        book = new Rulebook(catalog, own);
        Map<String, Set<String>> fields = new TreeMap<>(Plan.everything(catalog).fields());
        fields.keySet().removeIf(type -> !isRead(type));
        plan = new Plan(fields);
        AtomicInteger count = new AtomicInteger();
        sound = collector(count::incrementAndGet).collect(plan, (d, t, w) -> {});
        whole = text(sound);
        calls = count.get();
        System.out.println("resume: " + calls + " calls, " + sound.resources().size() + " resources");
    }

    private Path journal() {
        return directory.resolve("estate.part");
    }

    private static String text(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryFiles.write(inventory, out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** How many calls got through, and what they brought. */
    private record Ran(int calls, Inventory inventory) {}

    private Ran run(boolean resume) throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (JournalFile file = JournalFile.open(journal(), RUN, resume)) {
            Inventory inventory = collector(count::incrementAndGet).collect(plan, file, (d, t, w) -> {});
            return new Ran(count.get(), inventory);
        }
    }

    private int killedAfter(int allowed, boolean resume) throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (JournalFile file = JournalFile.open(journal(), RUN, resume)) {
            collector(() -> {
                        if (count.incrementAndGet() > allowed) {
                            throw new Killed();
                        }
                    })
                    .collect(plan, file, (d, t, w) -> {});
        } catch (Killed | IllegalStateException | CompletionException e) {
            return Math.min(count.get(), allowed);
        }
        return count.get();
    }

    private void tear(Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength(random.nextLong(file.length() + 1));
        }
    }

    @Test
    void killedAnywhereItGoesOnToTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        for (int point = 0; point < points(); point++) {
            killedAfter(random.nextInt(calls), false);
            for (int again = random.nextInt(3); again > 0; again--) {
                if (random.nextBoolean()) {
                    tear(random);
                }
                killedAfter(random.nextInt(calls), true);
            }
            assertThat(text(run(true).inventory())).as("kill point %d", point).isEqualTo(whole);
        }
        // whatever is finished is not asked for again, but for whose the credentials are
        Ran over = run(true);
        assertThat(over.calls()).isLessThanOrEqualTo(1);
        assertThat(text(over.inventory())).isEqualTo(whole);
    }

    /** Which resource types are read; fewer where a run takes long. */
    protected boolean isRead(String type) {
        return true;
    }

    /** How many kill points are tried. */
    protected int points() {
        return 24;
    }

    @Test
    void theVerdictsAreThoseOfAnUninterruptedRun() throws Exception {
        killedAfter(calls * 2 / 3, false);
        ScanResult resumed = new Evaluator(book).evaluate(run(true).inventory().source(), book.rules());
        ScanResult uninterrupted = new Evaluator(book).evaluate(sound.source(), book.rules());
        assertThat(resumed.findings().stream().map(Finding::toString))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        uninterrupted.findings().stream().map(Finding::toString).toList());
        assertThat(resumed.coverage()).containsExactlyElementsOf(uninterrupted.coverage());
        assertThat(resumed.gaps()).isEqualTo(uninterrupted.gaps());
    }

    @Test
    void whatWasReadIsNotAskedForAgain() throws Exception {
        int before = killedAfter(calls * 3 / 4, false);
        Ran after = run(true);
        assertThat(before + after.calls()).as("of " + calls).isLessThan(calls + calls / 4);
        assertThat(text(after.inventory())).isEqualTo(whole);
    }

    @Test
    void stoppedItGoesOnToTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        for (int point = 0; point < points() / 3; point++) {
            int allowed = random.nextInt(calls);
            AtomicInteger count = new AtomicInteger();
            Files.deleteIfExists(journal());
            try (JournalFile file = JournalFile.open(journal(), RUN, false)) {
                Collector[] stopping = new Collector[1];
                stopping[0] = collector(() -> {
                    if (count.incrementAndGet() > allowed) {
                        stopping[0].stop();
                    }
                });
                Inventory partial = stopping[0].collect(plan, file, (d, t, w) -> {});
                assertThat(partial.header().complete()).isFalse();
            }
            Ran after = run(true);
            assertThat(text(after.inventory())).as("stopped after %d", allowed).isEqualTo(whole);
        }
    }

    @Test
    void noSecretReachesTheDisk() throws Exception {
        killedAfter(calls - 1, false);
        assertThat(Files.readString(journal())).doesNotContain(secrets());
    }

    /** Secrets of the sample estate. */
    protected List<String> secrets() {
        return List.of("nothing of this estate");
    }
}
