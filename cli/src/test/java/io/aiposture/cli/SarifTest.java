package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.report.Locations;
import io.aiposture.report.ReportWriter;
import io.aiposture.report.SarifReport;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF as the standard says and as GitHub takes it. */
class SarifTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void theDemoIsValidAndAccepted() throws Exception {
        Path file = directory.resolve("report.sarif");
        Cli.run("scan", "demo", "--report", "sarif=" + file);
        JsonNode sarif = JSON.readTree(file.toFile());
        assertThat(Schemas.sarif(sarif)).isEmpty();
        GithubRules.check(file);
        JsonNode unknown = null;
        for (JsonNode result : sarif.at("/runs/0/results")) {
            unknown = result.path("kind").asText().equals("open") ? result : unknown;
        }
        assertThat(unknown).isNotNull();
        assertThat(unknown.path("level").asText()).isEqualTo("none");
        assertThat(unknown.at("/message/text").asText()).startsWith("UNKNOWN, neither passed nor failed");
        assertThat(sarif.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .contains("UNKNOWN");
    }

    @Test
    void resultsOfAnInventoryPointAtItsLines() throws Exception {
        Path file = Files.writeString(directory.resolve("estate.jsonl"), """
                {"resource": {"type": "AWS::SageMaker::NotebookInstance", "id": "one", "data": {"RootAccess": "Disabled"}}}

                {"resource": {"type": "AWS::SageMaker::NotebookInstance", "id": "two", "data": {"RootAccess": "Enabled"}}}
                """);
        String rule = "aws-sagemaker-notebook-root-access";
        JsonNode result = JSON.readTree(Cli.run("evaluate", file.toString(), "--rule", rule, "--format", "sarif")
                        .out())
                .at("/runs/0/results/0/locations/0/physicalLocation");
        assertThat(result.at("/artifactLocation/uri").asText()).isEqualTo("estate.jsonl");
        assertThat(result.at("/region/startLine").asInt()).isEqualTo(3);
    }

    /** Whoever writes an inventory by hand puts fields in any order. */
    @Test
    void linesAreFoundInInventoriesOfAnyHand() throws Exception {
        String type = "AWS::SageMaker::NotebookInstance";
        Path file = Files.writeString(directory.resolve("estate.jsonl"), """
                {"gap": {"type": "AWS::KMS::Key", "reason": "AccessDenied", "resource": {"id": "no"}}}
                {"resource": {"data": {"RootAccess": "Enabled", "id": "no"}, "id": "one", "type": "%1$s", "region": "r"}}
                {"resource": {"id": "two", "tags": {"type": "no"}, "data": {"RootAccess": "Enabled"}, "type": "%1$s"}}
                """.formatted(type));
        String rule = "aws-sagemaker-notebook-root-access";
        JsonNode results = JSON.readTree(Cli.run("evaluate", file.toString(), "--rule", rule, "--format", "sarif")
                        .out())
                .at("/runs/0/results");
        List<String> lines = new ArrayList<>();
        results.forEach(r -> lines.add(
                r.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText() + " "
                        + r.at("/locations/0/physicalLocation/region/startLine").asText()));
        assertThat(lines).contains("one 2", "two 3");
    }

    @Test
    void whatCodeScanningHasNoRoomForIsCutBySeverityAndSaid() throws Exception {
        ScanResult big = withFailures(26_000);
        ReportWriter writer = new SarifReport("1", Locations.synthetic());
        Path file = directory.resolve("report.sarif");
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(big, out);
        }
        GithubRules.check(file);
        JsonNode run = JSON.readTree(file.toFile()).at("/runs/0");
        String omission = "1000 of 26000 results are left out, of severity low or milder: code scanning takes 25000";
        assertThat(writer.omissions(big)).containsExactly(omission);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo(omission);
        int high = 0;
        for (JsonNode result : run.path("results")) {
            high += result.at("/properties/severity").asText().equals("high") ? 1 : 0;
        }
        assertThat(high).isEqualTo(13_000);
    }

    private static ScanResult withFailures(int count) throws Exception {
        ScanResult demo = BigEstate.demo();
        Finding one = demo.with(Outcome.FAIL).iterator().next();
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Subject s = one.subject();
            many.add(new Finding(
                    one.rule(),
                    new Subject(s.scope(), s.type(), "id-" + i, "name-" + i),
                    Outcome.FAIL,
                    i % 2 == 0 ? Severity.LOW : Severity.HIGH,
                    one.message(),
                    List.of(),
                    null));
        }
        return new ScanResult(
                demo.header(), demo.rules(), many, demo.coverage(), demo.gaps(), demo.unread(), demo.unjudged());
    }
}
