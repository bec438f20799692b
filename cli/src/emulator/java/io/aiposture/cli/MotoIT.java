package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The collectors against moto, an emulator that other people wrote: what the SDK created comes back, rules fail the
 * resources that are wrong and pass the others. {@code .ci/run} starts the server and names it in AWS_ENDPOINT_URL.
 */
class MotoIT {

    private static JsonNode report;

    @TempDir
    static Path directory;

    @BeforeAll
    static void scan() throws Exception {
        String endpoint = System.getenv("AWS_ENDPOINT_URL");
        Assumptions.assumeTrue(endpoint != null, "AWS_ENDPOINT_URL names no moto server");
        HttpRequest reset = HttpRequest.newBuilder(URI.create(endpoint + "/moto-api/reset"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(reset, HttpResponse.BodyHandlers.discarding());
        new Estate(URI.create(endpoint)).create();
        Path file = directory.resolve("report.json");
        Cli.Run run = Cli.run(
                System.getenv(),
                "scan",
                "aws",
                "--region",
                Estate.REGION,
                "--format",
                "json",
                "--output",
                file.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        report = new ObjectMapper().readTree(Files.readString(file));
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

    private static void fails(String rule, String bad, String good) {
        assertThat(named(rule, "FAIL")).as(rule).containsExactly(bad);
        assertThat(named(rule, "PASS")).as(rule).contains(good);
    }

    @Test
    void notebooks() {
        fails("aws-sagemaker-notebook-direct-internet", "bad-notebook", "good-notebook");
        fails("aws-sagemaker-notebook-root-access", "bad-notebook", "good-notebook");
        fails("aws-sagemaker-notebook-no-vpc", "bad-notebook", "good-notebook");
        fails("aws-sagemaker-notebook-cmk", "bad-notebook", "good-notebook");
        assertThat(named("aws-sagemaker-notebook-default-vpc", "PASS")).containsExactly("good-notebook");
    }

    @Test
    void endpointsAndModels() {
        fails("aws-sagemaker-endpoint-cmk", "bad-config", "good-config");
        fails("aws-sagemaker-model-no-vpc", "bad-model", "good-model");
    }

    @Test
    void lists() {
        Set<String> operations = new TreeSet<>();
        long ok = 0;
        for (JsonNode line : report.path("coverage")) {
            ok += line.path("ok").asLong();
            if (line.path("ok").asLong() > 0) {
                operations.add(line.path("operation").asText());
            }
        }
        System.out.println("moto: " + operations.size() + " operations answered, " + ok + " calls, "
                + report.path("gaps").size() + " gaps");
        assertThat(operations)
                .contains(
                        "sts:GetCallerIdentity",
                        "iam:GetAccountAuthorizationDetails",
                        "s3:ListBuckets",
                        "ec2:DescribeVpcs",
                        "kms:ListKeys",
                        "sagemaker:ListEndpoints");
    }

    @Test
    void whatTheEmulatorCannotAnswerIsUnknownAndNeverFine() {
        Set<String> gaps = new TreeSet<>();
        report.path("gaps").forEach(g -> gaps.add(g.path("operation").asText()));
        for (JsonNode f : report.path("findings")) {
            if (f.path("outcome").asText().equals("UNKNOWN") && !f.at("/unknown/operation").asText().isEmpty()) {
                assertThat(gaps).contains(f.at("/unknown/operation").asText());
            }
        }
        assertThat(report.at("/summary/incomplete").asBoolean()).isTrue();
    }

    @Test
    void rolesAreJudgedByWhatTheyAllow() {
        // moto does not know some AI services: who uses a role is then open, unless a known resource uses it
        assertThat(named("aws-iam-ai-execution-role-admin", "FAIL")).containsExactly("admin-role");
        assertThat(named("aws-iam-ai-execution-role-admin", "PASS")).contains("narrow-role");
    }

    @Test
    void bucketsThatAiUses() {
        assertThat(named("aws-s3-ai-bucket-cmk", "FAIL")).contains("bad-models").doesNotContain("good-models");
        assertThat(named("aws-s3-ai-bucket-versioning", "FAIL")).contains("bad-models").doesNotContain("other-things");
    }
}
