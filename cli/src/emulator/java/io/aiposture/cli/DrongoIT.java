package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.gcp.type.GcpService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Google Cloud collector against drongo, an emulator that other people wrote. It serves Vertex AI endpoints, models,
 * data sets and jobs, buckets and projects, and no policies. {@code .ci/run} starts it and names it in DRONGO_URL.
 */
class DrongoIT {

    private static final String PROJECT = "emu-project";
    private static final String PLACE = "/v1/projects/" + PROJECT + "/locations/us-central1/";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String emulator;
    private static JsonNode report;

    @TempDir
    static Path directory;

    @BeforeAll
    static void scan() throws Exception {
        String named = System.getenv("DRONGO_URL");
        Assumptions.assumeTrue(named != null, "DRONGO_URL names no drongo server");
        emulator = named;
        post("/drongo/reset", "");
        post("/v3/projects", "{\"projectId\":\"" + PROJECT + "\",\"displayName\":\"Emulated\"}");
        post(PLACE + "models:upload", "{\"model\":{\"displayName\":\"scores\"}}");
        post(PLACE + "datasets", "{\"displayName\":\"loans\"}");
        post("/storage/v1/b?project=" + PROJECT, "{\"name\":\"emulated-data\"}");
        endpoint("bad-endpoint", false);
        endpoint("good-endpoint", true);
        Path file = directory.resolve("report.json");
        Map<String, String> environment = new TreeMap<>(System.getenv());
        for (GcpService service : GcpService.values()) {
            String api = service.api().toUpperCase(Locale.ROOT);
            environment.put("CLOUDSDK_API_ENDPOINT_OVERRIDES_" + api, emulator + "/");
        }
        Cli.Run run = Cli.run(
                environment,
                "scan",
                "gcp",
                "--project",
                PROJECT,
                "--location",
                "us-central1",
                "--format",
                "json",
                "--output",
                file.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        report = new ObjectMapper().readTree(Files.readString(file));
    }

    private static JsonNode post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static void endpoint(String name, boolean logs) throws Exception {
        JsonNode made = post(PLACE + "endpoints", "{\"displayName\":\"" + name + "\"}");
        String id = made.at("/response/name").asText();
        String model = "{\"deployedModel\":{\"displayName\":\"m\",\"enableAccessLogging\":" + logs + "}}";
        post("/v1/" + id + ":deployModel", model);
    }

    private static Set<String> named(String rule, String outcome) {
        Set<String> names = new TreeSet<>();
        for (JsonNode f : report.path("findings")) {
            if (f.path("rule").asText().equals(rule) && f.path("outcome").asText().equals(outcome)) {
                names.add(f.at("/resource/name").asText());
            }
        }
        return names;
    }

    @Test
    void aRuleFailsTheEndpointThatIsWrongAndPassesTheOther() {
        assertThat(named("gcp-vertex-endpoint-access-log", "FAIL")).containsExactly("bad-endpoint");
        assertThat(named("gcp-vertex-endpoint-access-log", "PASS")).containsExactly("good-endpoint");
    }

    @Test
    void withoutTheAssetInventoryTheListsAreRead() {
        Set<String> read = new TreeSet<>();
        for (JsonNode line : report.path("coverage")) {
            if (line.path("ok").asLong() > 0) {
                read.add(line.path("operation").asText());
            }
        }
        System.out.println("drongo: " + read.size() + " operations answered: " + read);
        assertThat(read)
                .contains(
                        "cloudresourcemanager:projects.get",
                        "aiplatform:projects.locations.endpoints.list",
                        "aiplatform:projects.locations.endpoints.get")
                .doesNotContain("cloudasset:assets.list");
    }

    @Test
    void whatTheEmulatorCannotAnswerIsUnknownAndNeverFine() {
        for (JsonNode f : report.path("findings")) {
            if (f.path("outcome").asText().equals("UNKNOWN")) {
                assertThat(f.path("unknown").isObject()).isTrue();
            }
        }
        assertThat(report.at("/summary/incomplete").asBoolean()).isTrue();
    }
}
