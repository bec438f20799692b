package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Why code scanning refuses a file, as its documentation and its users' reports tell: one bad result refuses all. */
final class GithubRules {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GithubRules() {}

    static void check(Path file) throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            Files.copy(file, gzip);
        }
        assertThat(compressed.size()).as("compressed size").isLessThanOrEqualTo(10 * 1024 * 1024);
        JsonNode sarif = JSON.readTree(file.toFile());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.path("runs").size()).isBetween(1, 20);
        sarif.path("runs").forEach(GithubRules::run);
    }

    private static void run(JsonNode run) {
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(run.at("/tool/driver/name").asText()).isNotBlank();
        assertThat(rules.size()).isLessThanOrEqualTo(25_000);
        assertThat(run.path("results").size()).isLessThanOrEqualTo(25_000);
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : rules) {
            assertThat(ids.add(rule.path("id").asText())).isTrue();
            rule(rule);
        }
        Set<String> identities = new HashSet<>();
        for (JsonNode result : run.path("results")) {
            result(result, rules);
            // two results with the same identity become one alert
            assertThat(identities.add(result.path("ruleId").asText()
                            + result.at("/partialFingerprints/primaryLocationLineHash")
                                    .asText()))
                    .isTrue();
        }
    }

    private static void rule(JsonNode rule) {
        assertThat(rule.path("id").asText()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        assertThat(rule.path("name").asText()).hasSizeLessThanOrEqualTo(255);
        for (String text : List.of("/shortDescription/text", "/fullDescription/text")) {
            assertThat(rule.at(text).asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        }
        assertThat(rule.at("/help/text").asText()).isNotBlank();
        assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(10);
        JsonNode score = rule.at("/properties/security-severity");
        assertThat(score.isTextual()).isTrue();
        assertThat(Double.parseDouble(score.asText())).isGreaterThan(0).isLessThanOrEqualTo(10);
        assertThat(rule.at("/defaultConfiguration/level").asText()).isIn("error", "warning", "note");
    }

    private static void result(JsonNode result, JsonNode rules) {
        assertThat(rules.path(result.path("ruleIndex").asInt(-1)).path("id").asText())
                .isEqualTo(result.path("ruleId").asText());
        assertThat(result.at("/message/text").asText()).isNotBlank();
        assertThat(result.path("level").asText()).isIn("error", "warning", "note", "none");
        assertThat(result.path("kind").asText()).isIn("fail", "open");
        assertThat(result.path("locations").size()).isBetween(1, 1000);
        for (JsonNode location : result.path("locations")) {
            JsonNode artifact = location.at("/physicalLocation/artifactLocation");
            URI uri = URI.create(artifact.path("uri").asText());
            assertThat(uri.getScheme()).isNull();
            assertThat(uri.getPath()).isNotBlank().doesNotStartWith("/");
            assertThat(List.of(uri.getPath().split("/"))).doesNotContain("..", ".", "");
            assertThat(artifact.path("uriBaseId").isMissingNode()).isTrue();
            assertThat(location.at("/physicalLocation/region/startLine").asInt())
                    .isPositive();
        }
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
                .matches("[0-9a-f]{32}:1");
    }
}
