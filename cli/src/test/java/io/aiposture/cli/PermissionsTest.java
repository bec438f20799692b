package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static List<String> actions(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("permissions", "aws"));
        args.addAll(List.of(more));
        JsonNode policy =
                new ObjectMapper().readTree(Cli.run(args.toArray(String[]::new)).out());
        List<String> actions = new ArrayList<>();
        policy.at("/Statement/0/Action").forEach(a -> actions.add(a.asText()));
        return actions;
    }

    @Test
    void theyReadAndListAndReadNoData() throws Exception {
        assertThat(actions())
                .hasSizeGreaterThan(100)
                .isSorted()
                .allMatch(a -> a.matches("[a-z0-9-]+:(Get|List|Describe|BatchGet|View).*|apigateway:GET"), "reads")
                .doesNotContain(
                        "s3:GetObject",
                        "secretsmanager:GetSecretValue",
                        "logs:GetLogEvents",
                        "lambda:GetFunction",
                        "ecr:GetAuthorizationToken",
                        "sagemaker:GetRecord");
    }

    @Test
    void oneRuleNeedsLittle() throws Exception {
        assertThat(actions("--rule", "aws-sagemaker-notebook-root-access"))
                .containsExactly(
                        "ec2:DescribeRegions",
                        "sagemaker:DescribeNotebookInstance",
                        "sagemaker:ListNotebookInstances",
                        "sts:GetCallerIdentity");
    }

    @Test
    void actionsAreIamsNamesNotTheOperations() throws Exception {
        assertThat(actions())
                .contains("s3:ListAllMyBuckets", "s3:GetEncryptionConfiguration", "aoss:BatchGetCollection")
                .contains("bedrock:GetAgent", "bedrock-agentcore:GetGateway")
                .doesNotContain("s3:ListBuckets", "s3:GetBucketEncryption", "bedrock-agent:GetAgent");
    }

    @Test
    void googleCloudsAreReadsOfConfiguration() throws Exception {
        List<String> permissions = granted("gcp", "/includedPermissions");
        assertThat(permissions)
                .hasSizeGreaterThan(60)
                .isSorted()
                .allMatch(p -> p.matches("[a-z]+(\\.[A-Za-z]+)*\\.(get|list|check)[A-Za-z]*"), "reads")
                .doesNotContain("storage.objects.get", "storage.objects.list", "bigquery.tables.getData");
        assertThat(granted("gcp", "/includedPermissions", "--rule", "gcp-vertex-endpoint-access-log"))
                .contains("aiplatform.endpoints.get", "aiplatform.endpoints.list")
                .doesNotContain("storage.buckets.list");
    }

    @Test
    void azuresAreReadsWithoutDataActions() throws Exception {
        assertThat(granted("azure", "/Actions"))
                .hasSizeGreaterThan(30)
                .isSorted()
                .allMatch(p -> p.matches("Microsoft\\.[A-Za-z]+(/[A-Za-z]+)+/read"), "reads");
        assertThat(granted("azure", "/DataActions")).isEmpty();
    }

    private static List<String> granted(String cloud, String pointer, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("permissions", cloud));
        args.addAll(List.of(more));
        List<String> all = new ArrayList<>();
        new ObjectMapper()
                .readTree(Cli.run(args.toArray(String[]::new)).out())
                .at(pointer)
                .forEach(p -> all.add(p.asText()));
        return all;
    }
}
