package io.aiposture.collect.call;

import static io.aiposture.collect.call.Toy.SCOPE;
import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final DeclaredType RING =
            type("Ring", op(Toy.SERVICE, "ListRings"), "/rings").bulk("Ring").named("/name", "/name");
    private static final DeclaredType KEY = type(
                    "Key", op(Toy.SERVICE, "ListKeys").parent("name", "/name"), "/keys")
            .under("Ring")
            .named("/name", "/name");
    private static final DeclaredType BOX = type("Box", op(Toy.SERVICE, "ListBoxes"), "/boxes")
            .named("/name", "/name")
            .attach(op(Toy.SERVICE, "GetLid").from("name", "/name"))
            .detailsIf((item, used) -> used.refersTo(item.path("name").asText()));

    private final Toy toy = new Toy();

    private Rounds run(Map<Rounds.Task, TypeReader.Listed> inBulk, DeclaredType... declared) {
        Map<String, DeclaredType> types = new TreeMap<>();
        Map<String, Set<String>> fields = new TreeMap<>();
        for (DeclaredType type : declared) {
            types.put(type.name(), type);
            fields.put(type.name(), Set.of(Plan.ALL_FIELDS));
        }
        Ledger ledger = new Ledger();
        Caller caller = new Caller(toy, ledger, new AtomicBoolean(), Pace.free());
        TypeReader reader = new TypeReader(caller, ledger, new Plan(fields), new Arguments(Instant.EPOCH, ""), toy);
        Rounds rounds = new Rounds(reader, types, inBulk, (done, total, what) -> {});
        rounds.run(t -> List.of(SCOPE), read -> "used"::equals);
        return rounds;
    }

    private static Map<Rounds.Task, TypeReader.Listed> bulk(DeclaredType type, Scope scope, String... items) {
        List<JsonNode> nodes = java.util.Arrays.stream(items).map(Toy::json).toList();
        return Map.of(
                new Rounds.Task(type, scope), new TypeReader.Listed(nodes, MissingNode.getInstance(), null, "bulk"));
    }

    private static List<String> ids(Rounds rounds) {
        return rounds.resources().stream().map(Resource::id).sorted().toList();
    }

    @Test
    void whatCameInBulkIsNotListedAgain() {
        Rounds rounds = run(bulk(RING, SCOPE, "{\"name\":\"r1\"}"), RING);
        assertThat(ids(rounds)).containsExactly("r1");
        assertThat(toy.asked).isEmpty();
        assertThat(rounds.resources().get(0).source()).isEqualTo("bulk");
    }

    @Test
    void withoutBulkTheListIsAsked() {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"}],\"next\":\"p2\"}");
        toy.answers.put("ListRings p2", "{\"rings\":[{\"name\":\"r2\"}]}");
        assertThat(ids(run(Map.of(), RING))).containsExactly("r1", "r2");
    }

    @Test
    void childrenAreListedUnderParentsThatCameInBulk() {
        toy.answers.put("ListKeys r1", "{\"keys\":[{\"name\":\"k1\"}]}");
        toy.answers.put("ListKeys r2", "{\"keys\":[{\"name\":\"k2\"}]}");
        Rounds rounds = run(bulk(RING, SCOPE, "{\"name\":\"r1\",\"region\":\"x\"}", "{\"name\":\"r2\"}"), RING, KEY);
        assertThat(ids(rounds)).containsExactly("k1", "k2", "r1", "r2");
        assertThat(rounds.resources())
                .filteredOn(r -> r.id().equals("k1"))
                .allMatch(r -> r.scope().region().equals("x"));
    }

    @Test
    void whereParentsAreMissingChildrenAreToo() {
        Rounds rounds = run(Map.of(), RING, KEY);
        assertThat(rounds.gaps()).extracting(Gap::type).containsExactlyInAnyOrder("Ring", "Key");
        assertThat(rounds.gaps()).allMatch(g -> g.operation().equals("toy:ListRings"));
    }

    @Test
    void aFailingChildLeavesTheOthersAlone() {
        toy.answers.put("ListKeys r2", "{\"keys\":[{\"name\":\"k2\"}]}");
        Rounds rounds = run(bulk(RING, SCOPE, "{\"name\":\"r1\"}", "{\"name\":\"r2\"}"), RING, KEY);
        assertThat(ids(rounds)).containsExactly("k2", "r1", "r2");
        assertThat(rounds.gaps()).singleElement().matches(g -> g.type().equals("Key"));
    }

    @Test
    void detailsAreReadOfWhatIsUsedOnly() {
        toy.answers.put("ListBoxes", "{\"boxes\":[{\"name\":\"used\"},{\"name\":\"idle\"}]}");
        toy.answers.put("GetLid", "{\"shut\":true}");
        run(Map.of(), BOX);
        assertThat(toy.asked).containsExactly("ListBoxes", "GetLid used");
    }

    @Test
    void whatIsNoListIsNotRead() {
        toy.answers.put("ListRings", "{\"rings\":null}");
        assertThat(run(Map.of(), RING).gaps()).singleElement().matches(g -> g.reason()
                .equals("MalformedAnswer"));
        toy.answers.put("ListRings", "{\"rings\":{\"name\":\"r1\"}}");
        assertThat(run(Map.of(), RING).gaps()).anyMatch(g -> g.detail().equals("NotAList"));
        toy.answers.put("ListRings", "{}");
        assertThat(run(Map.of(), RING).gaps()).isEmpty();
    }

    @Test
    void anItemWithoutItsIdIsAGap() {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"},{},7]}");
        Rounds rounds = run(Map.of(), RING);
        assertThat(ids(rounds)).containsExactly("r1");
        assertThat(rounds.gaps()).hasSize(2).allMatch(g -> g.detail().equals("NoIdentifier"));
    }

    @Test
    void aTokenThatComesAgainEndsTheListAsUnread() {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"}],\"next\":\"same\"}");
        Rounds rounds = run(Map.of(), RING);
        assertThat(rounds.gaps()).singleElement().matches(g -> g.detail().equals("RepeatedPageToken"));
    }

    @Test
    void aPartialPageIsKeptAndTheNextOnesAreReadAndTheListStaysOpen() {
        toy.answers.put("ListRings", "{\"rings\":[{\"name\":\"r1\"}],\"lacking\":true,\"next\":\"2\"}");
        toy.answers.put("ListRings 2", "{\"rings\":[{\"name\":\"r2\"}]}");
        Rounds rounds = run(Map.of(), RING);
        assertThat(ids(rounds)).containsExactly("r1", "r2");
        assertThat(rounds.gaps()).singleElement().matches(g -> g.detail().equals("Unreachable"));
    }

    @Test
    void halfASettingIsNoSetting() {
        DeclaredType setting = setting("Lamp", op(Toy.SERVICE, "GetLamp"));
        toy.answers.put("GetLamp", "{\"on\":true}");
        assertThat(ids(run(Map.of(), setting))).hasSize(1);
        for (String half : List.of("{\"next\":\"same\"}", "{\"lacking\":true}")) {
            toy.answers.put("GetLamp", half);
            Rounds rounds = run(Map.of(), setting);
            assertThat(rounds.resources()).isEmpty();
            assertThat(rounds.gaps()).hasSize(1);
        }
    }

    @Test
    void aSettingThatDoesNotSayWhatItIsIsNoSetting() {
        DeclaredType setting = setting("Lamp", op(Toy.SERVICE, "GetLamp")).named("/name", "/name");
        toy.answers.put("GetLamp", "{\"on\":true}");
        Rounds rounds = run(Map.of(), setting);
        assertThat(rounds.resources()).isEmpty();
        assertThat(rounds.gaps()).singleElement().matches(g -> g.detail().equals("NoIdentifier"));
    }

    @Test
    void aListThatIsNotOfferedIsEmpty() {
        toy.answers.put("ListRings", "off");
        Rounds rounds = run(Map.of(), RING, KEY);
        assertThat(rounds.resources()).isEmpty();
        assertThat(rounds.gaps()).isEmpty();
    }
}
