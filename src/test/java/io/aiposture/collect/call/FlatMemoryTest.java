package io.aiposture.collect.call;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.Collected;
import io.aiposture.collect.Plan;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.JournalFile;
import io.aiposture.collect.journal.Run;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Scope;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was collected does not stay in memory. */
class FlatMemoryTest {

    private static final DeclaredType BOX =
            type("Box", op(Toy.SERVICE, "ListBoxes"), "/boxes").named("/name", "/name");
    /** With 100 accounts of 1,000 resources each it is the same, and takes longer. */
    private static final int MANY = 20;

    private static final int PAGE = 500;
    private static final int PAGES = 2;
    private static final int FIELDS = 10;

    @TempDir
    Path directory;

    /** A cloud of many boxes, some pages in each account. */
    private static final class Boxes implements Api {
        @Override
        public ObjectNode call(Request request) {
            int page = request.args().path("page").asInt();
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < PAGE; i++) {
                ObjectNode box = answer.withArray("boxes").addObject().put("name", "box-" + page + "-" + i);
                for (int f = 0; f < FIELDS; f++) {
                    box.put("field" + f, "value " + f + " of box " + i);
                }
            }
            return answer.put("next", page + 1);
        }

        @Override
        public @Nullable Request next(Request request, ObjectNode page) {
            int next = page.remove("next").asInt();
            return next < PAGES ? request.with("page", String.valueOf(next)) : null;
        }
    }

    private Collected collect(int accounts, Journal journal) {
        Ledger ledger = new Ledger();
        Toy forms = new Toy();
        Caller caller = new Caller(new Boxes(), ledger, new AtomicBoolean(), Pace.free(), journal);
        Plan plan = new Plan(Map.of("Box", Set.of(Plan.ALL_FIELDS)));
        TypeReader reader = new TypeReader(caller, ledger, plan, new Arguments(Instant.EPOCH, ""), forms);
        Rounds rounds = new Rounds(reader, Map.of("Box", BOX), Map.of(), (d, t, w) -> {});
        List<Scope> scopes = IntStream.range(0, accounts)
                .mapToObj(i -> new Scope("toy", "account" + i, ""))
                .toList();
        rounds.run(t -> scopes, read -> "none"::equals);
        Header header = new Header("test", Instant.EPOCH, scopes, Set.of("Box"), true);
        return new Collected(header, rounds.held(), rounds.gaps(), ledger.counts());
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static String written(Collected collected) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        collected.write(new DigestOutputStream(OutputStream.nullOutputStream(), sha), false);
        return HexFormat.of().formatHex(sha.digest());
    }

    @Test
    void tenTimesTheAccountsNeedTheSameMemory() throws Exception {
        long before = usedMegabytes();
        long small = retained(MANY / 10) - before;
        long large = retained(MANY) - before;
        long held = inMemory() - before;
        System.out.println("flat: " + small + " MiB, ten times that " + large + " MiB; in memory " + held + " MiB");
        assertThat(large).isLessThan(held / 4);
    }

    private long retained(int accounts) throws Exception {
        Path file = directory.resolve(accounts + ".part");
        try (JournalFile journal = JournalFile.open(file, new Run("t", "c", "s"), false)) {
            Collected collected = collect(accounts, journal);
            long used = usedMegabytes();
            assertThat(collected.size()).isEqualTo((long) accounts * PAGE * PAGES);
            journal.delete();
            return used;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private long inMemory() {
        Collected collected = collect(MANY, Journal.none());
        long used = usedMegabytes();
        assertThat(collected.size()).isPositive();
        return used;
    }

    @Test
    void writtenAccountByAccountItHasTheBytesOfTheWhole() throws Exception {
        try (JournalFile journal = JournalFile.open(directory.resolve("j"), new Run("t", "c", "s"), false)) {
            Collected stored = collect(3, journal);
            Collected held = collect(3, Journal.none());
            assertThat(written(stored)).isEqualTo(written(held));
            Path whole = directory.resolve("whole");
            try (OutputStream out = Files.newOutputStream(whole)) {
                io.aiposture.inventory.InventoryFiles.write(held.inventory(), out, false);
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            assertThat(HexFormat.of().formatHex(sha.digest(Files.readAllBytes(whole))))
                    .isEqualTo(written(stored));
        }
    }
}
