package io.aiposture.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.cli.SampleEstate;
import io.aiposture.finding.Finding;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.InventorySource;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An estate judged account by account gives what it gives when it is judged as a whole. */
class SlicesTest {

    private static final Pattern AI = Pattern.compile(
            "SageMaker|Bedrock|aiplatform|notebooks|MachineLearningServices|CognitiveServices|Microsoft.Search");

    @TempDir
    private Path dir;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void slicesGiveWhatTheWholeGives(long seed) throws Exception {
        Inventory estate = accounts(4, new Random(seed));
        Rulebook book = SampleEstate.rules();
        ScanResult whole = new Evaluator(book, Integer.MAX_VALUE).evaluate(estate.source(), book.rules());
        ScanResult sliced = new Evaluator(book, 1).evaluate(estate.source(), book.rules());
        same(sliced, whole);
        assertThat(whole.findings().size()).isGreaterThan(4_000);
        assertThat(sliced.unread()).isEqualTo(whole.unread());
        assertThat(sliced.unjudged()).isEqualTo(whole.unjudged());
    }

    @Test
    void aFileIsReadSliceBySliceWithTheSameResult() throws Exception {
        Inventory estate = accounts(3, new Random(7));
        Path file = dir.resolve("estate.jsonl.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            InventoryFiles.write(estate, out, true);
        }
        Rulebook book = SampleEstate.rules();
        ScanResult held = new Evaluator(book, Integer.MAX_VALUE).evaluate(estate.source(), book.rules());
        try (InventorySource source = InventoryFiles.open(file, estate.header().collectedAt())) {
            ScanResult read = new Evaluator(book, 1).evaluate(source, book.rules());
            same(read, held);
            assertThat(InventoryFiles.digest(source)).isEqualTo(InventoryFiles.digest(estate.source()));
        }
    }

    /** Only what differs is worth reading. */
    private static void same(ScanResult one, ScanResult other) {
        List<String> left = verdicts(one);
        List<String> right = verdicts(other);
        Set<String> onlyLeft = new LinkedHashSet<>(left);
        right.forEach(onlyLeft::remove);
        Set<String> onlyRight = new LinkedHashSet<>(right);
        left.forEach(onlyRight::remove);
        assertThat(onlyLeft.stream().limit(3).toList())
                .isEqualTo(onlyRight.stream().limit(3).toList());
        assertThat(left.equals(right)).as("the order of findings").isTrue();
    }

    private static List<String> verdicts(ScanResult result) {
        List<String> all = new ArrayList<>();
        for (Finding f : result.findings()) {
            all.add(f.rule().id() + " " + f.subject() + " " + f.outcome() + " " + f.severity() + " " + f.message() + " "
                    + f.evidence() + " " + f.unknown());
        }
        return all;
    }

    /** Copies of the sample estate in which one id in ten leads to another copy, and some lists were not read. */
    private static Inventory accounts(int count, Random random) throws Exception {
        Inventory sample = SampleEstate.inventory();
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<Scope> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int own = i;
            sample.header().accounts().forEach(a -> accounts.add(scope(a, own)));
            for (Resource r : sample.resources()) {
                if (own > 0 && r.scope().account().contains("/")) {
                    continue; // an organization or management group is there once
                }
                resources.add(copy(r, own, random, count));
            }
            for (Gap gap : sample.gaps()) {
                gaps.add(new Gap(scope(gap.scope(), own), gap.type(), gap.operation(), gap.reason(), gap.detail()));
            }
            if (random.nextBoolean()) {
                Scope account = accounts.get(random.nextInt(accounts.size()));
                List<String> types =
                        new ArrayList<>(new TreeSet<>(sample.header().types()));
                String type = types.get(random.nextInt(types.size()));
                gaps.add(new Gap(account, type, "test:List", Reason.THROTTLED, ""));
            }
        }
        Header h = sample.header();
        Set<String> types = random.nextBoolean() ? h.types() : Set.of();
        Header header = new Header(h.tool(), h.collectedAt(), accounts, types, h.complete());
        return new Inventory(header, resources, gaps, sample.calls());
    }

    private static Resource copy(Resource r, int own, Random random, int count) {
        boolean ai = AI.matcher(r.type()).find();
        JsonNode data = copy(r.data(), r, own, () -> ai && random.nextInt(10) == 0 ? random.nextInt(count) : own);
        return new Resource(
                scope(r.scope(), own),
                r.type(),
                renamed(r.id(), own),
                renamed(r.name(), own),
                Map.copyOf(r.tags()),
                r.unread(),
                r.source(),
                data);
    }

    /** What an AI resource refers to may stand in another copy; what it calls itself does not. */
    private static JsonNode copy(JsonNode node, Resource of, int own, IntSupplier other) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (node.isObject()) {
            ObjectNode object = json.objectNode();
            node.properties().forEach(e -> object.set(renamed(e.getKey(), own), copy(e.getValue(), of, own, other)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = json.arrayNode();
            node.forEach(element -> array.add(copy(element, of, own, other)));
            return array;
        }
        boolean itself = node.asText().contains(of.id()) || of.id().contains(node.asText());
        return node.isTextual() ? json.textNode(renamed(node.asText(), itself ? own : other.getAsInt())) : node;
    }

    private static Scope scope(Scope scope, int copy) {
        return new Scope(scope.cloud(), renamed(scope.account(), copy), scope.region());
    }

    private static String renamed(String text, int copy) {
        return text.replace("111122223333", "11112222333" + copy)
                .replace("nordlicht-ml", "nordlicht-ml" + copy)
                .replace("402000000001", "40200000000" + copy)
                .replace("5d5d0001-1111-4222-8333-444455556666", "5d5d0001-1111-4222-8333-44445555666" + copy);
    }
}
