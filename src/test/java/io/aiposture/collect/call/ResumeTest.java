package io.aiposture.collect.call;

import static io.aiposture.collect.call.Toy.SCOPE;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.Plan;
import io.aiposture.collect.journal.Journal;
import io.aiposture.collect.journal.JournalFile;
import io.aiposture.collect.journal.Run;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Resource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that goes on asks for again, and what not. */
class ResumeTest {

    private static final Run RUN = new Run("test", "toy", "all");
    private static final String SECRET = "hf_" + "nordlichtDemoOnly".repeat(2);

    private static final DeclaredType RING =
            type("Ring", op(Toy.SERVICE, "ListRings"), "/rings").named("/name", "/name");
    /** From the same list, and in the second round. */
    private static final DeclaredType STONE = type("Stone", op(Toy.SERVICE, "ListRings"), "/stones")
            .named("/name", "/name")
            .detailsIf((item, used) -> true);

    private static final DeclaredType KEY = type(
                    "Key", op(Toy.SERVICE, "ListKeys").parent("name", "/name"), "/keys")
            .under("Ring")
            .named("/name", "/name");
    private static final DeclaredType BOX = type("Box", op(Toy.SERVICE, "ListBoxes"), "/boxes")
            .named("/name", "/name")
            .attach(op(Toy.SERVICE, "GetLid").from("name", "/name"))
            .detailsIf((item, used) -> used.refersTo(item.path("name").asText()));

    @TempDir
    Path directory;

    private final Toy toy = new Toy();
    private String killedAt = "nothing";

    /** References whose digest is their list. */
    private record Used(List<String> names) implements Usage {
        @Override
        public boolean refersTo(String reference) {
            return names.contains(reference);
        }

        @Override
        public String digest() {
            return names.toString();
        }
    }

    /** A journal of a run that is killed before some parts are noted. */
    private Journal forgetful(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, args) -> {
                    boolean lost = method.getName().equals("finish")
                            && String.valueOf(args[0]).startsWith(killedAt);
                    return lost ? null : method.invoke(journal, args);
                });
    }

    private record Ran(List<String> asked, List<Resource> resources, List<CallCount> calls, int gaps) {}

    private Ran run(Usage used, DeclaredType... declared) throws IOException {
        Map<String, DeclaredType> types = new TreeMap<>();
        Map<String, Set<String>> fields = new TreeMap<>();
        for (DeclaredType type : declared) {
            types.put(type.name(), type);
            fields.put(type.name(), Set.of(Plan.ALL_FIELDS));
        }
        toy.asked.clear();
        try (JournalFile journal = JournalFile.open(directory.resolve("j"), RUN, true)) {
            Ledger ledger = new Ledger();
            Caller caller = new Caller(toy, ledger, new AtomicBoolean(), Pace.free(), forgetful(journal));
            TypeReader reader = new TypeReader(caller, ledger, new Plan(fields), new Arguments(Instant.EPOCH, ""), toy);
            Rounds rounds = new Rounds(reader, types, Map.of(), (d, t, w) -> {});
            rounds.run(t -> List.of(SCOPE), read -> used);
            return new Ran(
                    List.copyOf(toy.asked),
                    rounds.resources(),
                    ledger.counts(),
                    rounds.gaps().size());
        }
    }

    @Test
    void whatWasDeniedIsNotAskedForAgain() throws Exception {
        Ran first = run(new Used(List.of()), RING, KEY);
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"}]}");
        Ran again = run(new Used(List.of()), RING, KEY);
        assertThat(again.asked()).isEmpty();
        assertThat(again.gaps()).isEqualTo(first.gaps()).isEqualTo(2);
        assertThat(again.calls()).isEqualTo(first.calls());
    }

    @Test
    void aListThatAnEarlierRunHasCountedIsCountedOnce() throws Exception {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"}],\"stones\":[{\"name\":\"s1\"}]}");
        killedAt = "Stone";
        run(new Used(List.of()), RING, STONE);
        Ran both = run(new Used(List.of()), RING, STONE);
        assertThat(both.asked()).containsExactly("ListRings");
        assertThat(both.resources()).hasSize(2);
        assertThat(both.calls()).singleElement().matches(c -> c.attempted() == 1 && c.resources() == 2);
    }

    @Test
    void aListThatWasDeniedToOneIsDeniedToTheOtherWithoutACall() throws Exception {
        killedAt = "Stone";
        run(new Used(List.of()), RING, STONE);
        Ran both = run(new Used(List.of()), RING, STONE);
        assertThat(both.asked()).isEmpty();
        assertThat(both.gaps()).isEqualTo(2);
        assertThat(both.calls()).singleElement().matches(c -> c.attempted() == 1 && c.denied() == 1);
    }

    @Test
    void childrenOfAParentThatWasReadAreReadIfTheyWereNot() throws Exception {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"},{\"name\":\"r2\"}]}");
        toy.answers.put("ListKeys r1", "{\"keys\":[{\"name\":\"k1\"}]}");
        run(new Used(List.of()), RING);
        Ran again = run(new Used(List.of()), RING, KEY);
        assertThat(again.asked()).containsExactlyInAnyOrder("ListKeys r1", "ListKeys r2");
        assertThat(again.resources()).extracting(Resource::id).containsExactly("r1", "r2", "k1");
    }

    @Test
    void withOtherReferencesDetailsAreReadAnew() throws Exception {
        toy.answers.put("ListBoxes", "{\"boxes\":[{\"name\":\"a\"}]}");
        toy.answers.put("GetLid", "{\"shut\":true}");
        run(new Used(List.of("b")), BOX);
        Ran again = run(new Used(List.of("a")), BOX);
        assertThat(again.asked()).containsExactly("ListBoxes", "GetLid a");
        assertThat(run(new Used(List.of("a")), BOX).asked()).isEmpty();
    }

    @Test
    void anAnswerThatDecidesWhatIsReadIsKeptWithoutItsSecrets() throws Exception {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\",\"token\":\"" + SECRET + "\"}]}");
        Request request = new Request(op(Toy.SERVICE, "ListRings"), "", JsonNodeFactory.instance.objectNode());
        for (int run = 0; run < 2; run++) {
            try (JournalFile journal = JournalFile.open(directory.resolve("j"), RUN, true)) {
                Ledger ledger = new Ledger();
                Pages pages =
                        new Caller(toy, ledger, new AtomicBoolean(), Pace.free(), journal).settled(request, SCOPE);
                assertThat(pages.pages().toString()).contains("r1").doesNotContain(SECRET);
                assertThat(ledger.counts()).singleElement().matches(c -> c.attempted() == 1);
            }
        }
        assertThat(toy.asked).containsExactly("ListRings");
        assertThat(Files.readString(directory.resolve("j"))).contains("r1").doesNotContain(SECRET);
    }
}
