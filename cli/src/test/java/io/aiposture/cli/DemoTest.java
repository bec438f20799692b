package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample estate from end to end. */
class DemoTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void theTextReportIsWhatItWas() throws Exception {
        Cli.Run run = Cli.run("scan", "demo");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        Golden.check(Path.of("src/test/resources/golden/demo.txt"), run.out());
    }

    @Test
    void theJsonReportHoldsAllOutcomesAndAccountsForEveryCall() throws Exception {
        Cli.Run run = Cli.run("scan", "demo", "--format", "json");
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.path("schema").asText()).isEqualTo("aiposture/report/v1");
        Set<String> outcomes = new TreeSet<>();
        Set<String> fingerprints = new TreeSet<>();
        for (JsonNode finding : report.path("findings")) {
            outcomes.add(finding.path("outcome").asText());
            assertThat(fingerprints.add(finding.path("fingerprint").asText()))
                    .as(finding.toString())
                    .isTrue();
            boolean unknown = finding.path("outcome").asText().equals("UNKNOWN");
            assertThat(finding.has("unknown")).isEqualTo(unknown);
            if (finding.path("outcome").asText().equals("FAIL")) {
                assertThat(finding.path("message").asText()).isNotBlank();
                assertThat(finding.path("evidence")).as(finding.toString()).isNotEmpty();
            }
        }
        assertThat(outcomes).containsExactly("FAIL", "NOT_APPLICABLE", "PASS", "UNKNOWN");
        for (JsonNode line : report.path("coverage")) {
            long ended = line.path("ok").asLong()
                    + line.path("denied").asLong()
                    + line.path("throttled").asLong()
                    + line.path("failed").asLong()
                    + line.path("notOffered").asLong();
            assertThat(ended)
                    .as(line.toString())
                    .isEqualTo(line.path("attempted").asLong());
        }
    }

    @Test
    void oneCallOfEachCloudIsDeniedAndNothingElseIsMissing() throws Exception {
        JsonNode report =
                JSON.readTree(Cli.run("scan", "demo", "--format", "json").out());
        Set<String> denied = new TreeSet<>();
        for (JsonNode gap : report.path("gaps")) {
            assertThat(gap.path("reason").asText()).isEqualTo("AccessDenied");
            denied.add(gap.path("operation").asText());
        }
        assertThat(denied)
                .containsExactly(
                        "Microsoft.CostManagement:scheduledActions",
                        "billingbudgets:billingAccounts.budgets.list",
                        "s3:GetBucketPolicyStatus");
    }

    @Test
    void collectingAndEvaluatingApartGivesTheSameBytes() throws Exception {
        for (String name : new String[] {"estate.jsonl", "estate.jsonl.gz"}) {
            Path estate = directory.resolve(name);
            // each cloud's sample estate denies one call
            assertThat(Cli.run("collect", "demo", "--output", estate.toString()).exit())
                    .isEqualTo(3);
            for (String format : new String[] {"text", "json"}) {
                String apart = Cli.run("evaluate", estate.toString(), "--format", format)
                        .out();
                assertThat(apart)
                        .isEqualTo(Cli.run("scan", "demo", "--format", format).out());
            }
        }
    }

    @Test
    void noSecretOfTheEstateIsWrittenAnywhere() throws Exception {
        String secret = "hf_nordlichtDemoOnlynordlichtDemoOnly";
        Path estate = directory.resolve("estate.jsonl");
        Cli.run("collect", "demo", "--everything", "--output", estate.toString());
        String all = Files.readString(estate)
                + Cli.run("scan", "demo").out()
                + Cli.run("scan", "demo", "--format", "json").out();
        assertThat(all).doesNotContain(secret).contains("<redacted hugging face token>");
    }

    @Test
    void everythingIsRedactedButNamesStay() throws Exception {
        Cli.Run run = Cli.run("scan", "demo", "--rule", "aws-sagemaker-model-env-secret");
        assertThat(run.out())
                .contains("triage-v3")
                .contains("/PrimaryContainer/Environment/HUGGING_FACE_HUB_TOKEN (hugging face token)");
    }

    @Test
    void oneRuleCallsOnlyWhatItNeeds() throws Exception {
        JsonNode report = JSON.readTree(
                Cli.run("scan", "demo", "--rule", "aws-sagemaker-notebook-root-access", "--format", "json")
                        .out());
        Set<String> operations = new TreeSet<>();
        report.path("coverage").forEach(c -> operations.add(c.path("operation").asText()));
        assertThat(operations)
                .containsExactly(
                        "ec2:DescribeRegions",
                        "sagemaker:DescribeNotebookInstance",
                        "sagemaker:ListNotebookInstances",
                        "sts:GetCallerIdentity");
    }

    @Test
    void theReportIsWrittenWholeToAFile() throws Exception {
        Path report = directory.resolve("report.json");
        Cli.Run run = Cli.run("scan", "demo", "--format", "json", "--output", report.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(JSON.readTree(report.toFile()).path("findings")).isNotEmpty();
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(report);
        }
    }
}
