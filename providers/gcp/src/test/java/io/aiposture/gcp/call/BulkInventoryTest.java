package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.call.Rounds;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkInventoryTest {

    /** Taken from the inventory as it is. */
    private static final DeclaredType SECRET = Families.DECLARED.types().get("secretmanager.googleapis.com/Secret");
    /** Described besides. */
    private static final DeclaredType REPOSITORY =
            Families.DECLARED.types().get("artifactregistry.googleapis.com/Repository");

    private static final Scope FOLDER = new Scope("gcp", "folders/5", "");

    private static @Nullable Map<Rounds.Task, TypeReader.Listed> read(int status, String... assets) {
        String body = "{\"readTime\": \"2026-01-15T11:00:00Z\", \"assets\": [" + String.join(",", assets) + "]}";
        RestApi api = new RestApi(
                q -> new Answer(status, body.replace('\'', '"')), new GcpAddressing(Map.of()), GcpFaults.of(p -> true));
        Caller caller = new Caller(api, new Ledger(), new AtomicBoolean(), Pace.free());
        return new BulkInventory(caller, new Arguments(Instant.EPOCH, ""))
                .read("folders/5", FOLDER, List.of(SECRET, REPOSITORY), Map.of("7", "ml", "8", "web"));
    }

    private static String asset(DeclaredType type, String project, String version, String data) {
        return "{'assetType': '" + type.bulk() + "', 'ancestors': ['projects/" + project + "', 'folders/5'],"
                + " 'resource': {'version': '" + version + "', 'data': " + data + "}}";
    }

    private static Rounds.Task task(DeclaredType type, String project) {
        return new Rounds.Task(type, new Scope("gcp", project, ""));
    }

    private static List<String> names(@Nullable Map<Rounds.Task, TypeReader.Listed> found, String project) {
        return found.get(task(SECRET, project)).items().stream()
                .map((JsonNode item) -> item.path("name").asText())
                .toList();
    }

    @Test
    void anAssetBelongsToItsProject() {
        Map<Rounds.Task, TypeReader.Listed> found =
                read(200, asset(SECRET, "7", "v1", "{'name': 'a'}"), asset(SECRET, "8", "v1", "{'name': 'b'}"));
        assertThat(names(found, "ml")).containsExactly("a");
        assertThat(names(found, "web")).containsExactly("b");
        assertThat(found.get(task(REPOSITORY, "ml")).items())
                .as("none is an answer")
                .isEmpty();
        assertThat(found.get(task(SECRET, "ml")).bulk()).endsWith("as of 2026-01-15T11:00:00Z");
    }

    @Test
    void anAssetOfAProjectThatIsNotScannedIsLeftOut() {
        Map<Rounds.Task, TypeReader.Listed> found =
                read(200, asset(SECRET, "7", "v1", "{'name': 'a'}"), asset(SECRET, "9", "v1", "{'name': 'c'}"));
        assertThat(names(found, "ml")).containsExactly("a");
        assertThat(names(found, "web")).isEmpty();
    }

    @Test
    void whatIsNotUsableLeavesItsTypeToTheDirectList() {
        for (String odd : List.of(
                asset(SECRET, "7", "v1beta1", "{'name': 'a'}"),
                asset(SECRET, "7", "v1", "null"),
                asset(SECRET, "7", "v1", "{}"),
                "{'assetType': '" + SECRET.bulk() + "', 'resource': {'version': 'v1', 'data': {'name': 'a'}}}")) {
            assertThat(read(200, odd)).as(odd).containsOnlyKeys(task(REPOSITORY, "ml"), task(REPOSITORY, "web"));
        }
    }

    @Test
    void theVersionOfWhatIsDescribedBesidesDoesNotMatter() {
        assertThat(read(200, asset(REPOSITORY, "7", "v1beta2", "{'name': 'a'}"))
                        .get(task(REPOSITORY, "ml"))
                        .items())
                .hasSize(1);
    }

    @Test
    void anInventoryThatIsNotReadToItsEndDecidesNothing() {
        assertThat(read(403)).isNull();
        assertThat(read(200, "{}],'nextPageToken':'same','x':[")).isNull();
    }
}
