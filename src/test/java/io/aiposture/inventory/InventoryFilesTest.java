package io.aiposture.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryFilesTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir
    Path directory;

    private static Inventory sample() throws Exception {
        Scope scope = new Scope("aws", "111122223333", "eu-west-1");
        Unread unread = new Unread("/BucketEncryption", "s3:GetBucketEncryption", "AccessDenied");
        Resource resource = new Resource(
                scope,
                "T::Box",
                "id-1",
                "name \u202e\u001b[31m",
                Map.of("b", "2", "a", "1", "\ud83d\ude00 \udc00", "3"),
                List.of(unread),
                "box:DescribeBox",
                new ObjectMapper()
                        .readTree("{\"n\": 1, \"d\": 1.5, \"l\": [true, null, \"x\"], \"\\ud83d\\ude00\": 2}"));
        Header header = new Header("aiposture 1", NOW, List.of(scope.global()), Set.of("T::Box", "T::Owner"), true);
        Gap gap = new Gap(scope, "T::Owner", "box:ListOwners", "Throttled", "ThrottlingException");
        CallCount call = new CallCount(scope, "box:ListBoxes", 3, 2, 1, 0, 0, 0, 7);
        return new Inventory(header, List.of(resource), List.of(gap), List.of(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"estate.jsonl", "estate.jsonl.gz"})
    void whatWasWrittenIsReadBack(String name) throws Exception {
        Path file = directory.resolve(name);
        InventoryFiles.write(sample(), Files.newOutputStream(file), name.endsWith(".gz"));
        assertThat(InventoryFiles.read(file, Instant.EPOCH)).isEqualTo(sample());
    }

    @Test
    void equalInventoriesGiveEqualBytes() throws Exception {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        InventoryFiles.write(sample(), one, false);
        InventoryFiles.write(sample(), two, false);
        assertThat(one.toString()).isEqualTo(two.toString()).contains("\"unread\":[{\"path\":\"/BucketEncryption\"");
    }

    @Test
    void aResourceNeedsTypeIdAndDataOnly() throws Exception {
        Path file = directory.resolve("hand.jsonl");
        Files.writeString(file, "{\"resource\": {\"type\": \"T::Box\", \"id\": \"x\", \"data\": {\"a\": 1}}}\n\n");
        Inventory read = InventoryFiles.read(file, NOW);
        assertThat(read.resources()).singleElement().satisfies(r -> {
            assertThat(r.name()).isEqualTo("x");
            assertThat(r.scope()).isEqualTo(new Scope("", "", ""));
            assertThat(r.unread()).isEmpty();
        });
        assertThat(read.header().declaresTypes()).isFalse();
        assertThat(read.header().collectedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resource\": {\"type\": \"T\", \"id\": \"x\"}} | :1:1: 'data' of x must be an object",
                "{\"resource\": {\"id\": \"x\", \"data\": {}}} | :1:1: 'type' is missing",
                "{\"resource\": {\"type\": \"T\", \"id\": \"x\", \"data\": {}, \"unread\": [{\"path\": \"a\"}]}} | a JSON pointer",
                "{\"resource\": | :1:13: not valid JSON",
                "[1] | :1:1: expected an object with one of",
                "{\"header\": {\"schema\": \"other/v9\"}} | this version reads 'aiposture/inventory/v1'",
                "{\"header\": {\"schema\": \"aiposture/inventory/v1\", \"collectedAt\": \"today\"}} | is no time",
                "'' | the inventory is empty",
            })
    void mistakesAreSaidWithTheirPlace(String line, String expected) throws Exception {
        Path file = directory.resolve("bad.jsonl");
        Files.writeString(file, line + "\n");
        assertThatThrownBy(() -> InventoryFiles.read(file, NOW))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("bad.jsonl")
                .hasMessageContaining(expected);
    }

    @Test
    void accountsMayStandInAnyOrderAndLinesHaveAnyLength() throws Exception {
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String account = "account-" + i % 3;
            // some lines are longer than what is read at once; some say their scope behind their data
            String data = "{\"n\": \"" + "x".repeat(i % 100 == 7 ? 1_500_000 : i) + "\"}";
            String scope = "\"cloud\": \"c\", \"account\": \"" + account + "\"";
            String what = "\"type\": \"T\", \"id\": \"" + i + "\", \"data\": " + data;
            text.append("{\"resource\": {")
                    .append(i % 2 == 0 ? scope + ", " + what : what + ", " + scope)
                    .append(i % 5 == 0 ? "}}\r\n" : i == 399 ? "}}" : "}}\n\n");
            expected.add(account + " " + i + " " + data.length());
        }
        Path file = directory.resolve("mixed.jsonl");
        Files.writeString(file, text);
        try (InventorySource source = InventoryFiles.open(file, NOW)) {
            assertThat(source.accounts())
                    .containsEntry(new Scope("c", "account-0", ""), 134L)
                    .hasSize(3);
            List<String> read = new ArrayList<>();
            source.accounts().keySet().forEach(a -> source.read(a)
                    .forEach(r -> read.add(r.scope().account() + " "
                            + r.id() + " "
                            + (r.data().path("n").asText().length() + 9))));
            assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
            List<Long> positions = new ArrayList<>();
            source.headings(
                    (heading, resource) -> {
                        assertThat(source.at(heading.position()).id()).isEqualTo(heading.id());
                        assertThat(resource.get().id()).isEqualTo(heading.id());
                        return heading.position();
                    },
                    positions::add);
            assertThat(positions).hasSize(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void aMistakeInDataIsSaidWithItsPlaceWhenTheDataIsRead() throws Exception {
        Path file = directory.resolve("late.jsonl");
        String good =
                "{\"resource\": {\"cloud\": \"c\", \"account\": \"a\", \"type\": \"T\", \"id\": \"x\", \"data\": {}}}\n";
        Files.writeString(file, good + good.replace("{}}}", "{]}}"));
        try (InventorySource source = InventoryFiles.open(file, NOW)) {
            assertThatThrownBy(() -> source.read(new Scope("c", "a", "")))
                    .isInstanceOf(InventoryException.class)
                    .hasMessageContaining("late.jsonl:2:");
        }
    }

    @Test
    void theDataOfALargeAccountIsReadWhenSomebodyLooksAtIt() throws Exception {
        Path file = directory.resolve("large.jsonl");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append("{\"resource\": {\"cloud\": \"c\", \"account\": \"a\", \"type\": \"T\", \"id\": \"")
                    .append(i)
                    .append("\", \"data\": {\"n\": ")
                    .append(i)
                    .append("}}}\n");
        }
        Files.writeString(file, text);
        try (InventorySource source = InventoryFile.open(file, NOW, 2)) {
            List<Resource> read = source.read(new Scope("c", "a", ""));
            assertThat(read).hasSize(3).allSatisfy(r -> assertThat(r.content()).isInstanceOf(ResourceData.Filed.class));
            for (Resource r : read) {
                assertThat(r.data().path("n").asText()).isEqualTo(r.id());
                assertThat(r.read("/n").asText()).isEqualTo(r.id());
            }
        }
        try (InventorySource source = InventoryFile.open(file, NOW, 3)) {
            assertThat(source.read(new Scope("c", "a", "")))
                    .allSatisfy(r -> assertThat(r.content()).isInstanceOf(ResourceData.Held.class));
        }
    }
}
