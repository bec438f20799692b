package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pipelines rely on. */
class ExitCodeTest {

    private static final String NOTEBOOK = "aws-sagemaker-notebook-root-access";

    @TempDir
    Path directory;

    private String inventory(String... lines) throws Exception {
        Path file = directory.resolve("estate.jsonl");
        Files.write(file, List.of(lines));
        return file.toString();
    }

    private static String notebook(String data, String more) {
        return "{\"resource\": {\"cloud\": \"aws\", \"type\": \"AWS::SageMaker::NotebookInstance\", \"id\": \"n\", \"data\": "
                + data + more + "}}";
    }

    @Test
    void cleanIsZero() throws Exception {
        String file = inventory(notebook("{\"RootAccess\": \"Disabled\"}", ""));
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK).exit()).isZero();
    }

    @Test
    void findingsAtOrAboveTheThresholdAreOne() throws Exception {
        String file = inventory(notebook("{\"RootAccess\": \"Enabled\"}", ""));
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK).exit()).isEqualTo(1);
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK, "--fail-on", "high")
                        .exit())
                .isEqualTo(1);
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK, "--fail-on", "critical")
                        .exit())
                .isZero();
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK, "--fail-on", "none")
                        .exit())
                .isZero();
    }

    @Test
    void somethingUnreadIsThreeUnlessAllowed() throws Exception {
        String unread =
                ", \"unread\": [{\"path\": \"/RootAccess\", \"operation\": \"sagemaker:DescribeNotebookInstance\","
                        + " \"reason\": \"AccessDenied\"}]";
        String file = inventory(notebook("{}", unread));
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK).exit()).isEqualTo(3);
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK, "--allow-incomplete")
                        .exit())
                .isZero();
    }

    @Test
    void findingsCountMoreThanGaps() throws Exception {
        String gap = "{\"gap\": {\"cloud\": \"aws\", \"type\": \"AWS::SageMaker::NotebookInstance\","
                + " \"operation\": \"sagemaker:ListNotebookInstances\", \"reason\": \"Throttled\"}}";
        String file = inventory(notebook("{\"RootAccess\": \"Enabled\"}", ""), gap);
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK).exit()).isEqualTo(1);
        assertThat(Cli.run("evaluate", file, "--rule", NOTEBOOK, "--fail-on", "none")
                        .exit())
                .isEqualTo(3);
    }

    @Test
    void credentialsThatAreAllRefusedAreNeverZero() throws Exception {
        String header = "{\"header\": {\"schema\": \"aiposture/inventory/v1\", \"tool\": \"t\","
                + " \"collectedAt\": \"2026-01-15T12:00:00Z\", \"accounts\": [{\"cloud\": \"aws\", \"account\": \"\"}],"
                + " \"types\": [\"AWS::SageMaker::NotebookInstance\"], \"complete\": true}}";
        String gap = "{\"gap\": {\"cloud\": \"aws\", \"account\": \"\", \"type\": \"*\","
                + " \"operation\": \"sts:GetCallerIdentity\", \"reason\": \"CredentialsInvalid\"}}";
        Cli.Run run = Cli.run("evaluate", inventory(header, gap));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains("CredentialsInvalid")
                .contains("0 passed")
                .contains("0 failed");
    }

    @Test
    void anInterruptedScanIsMarkedAndEndsWith130() throws Exception {
        String header = "{\"header\": {\"schema\": \"aiposture/inventory/v1\", \"tool\": \"t\","
                + " \"collectedAt\": \"2026-01-15T12:00:00Z\", \"accounts\": [{\"cloud\": \"aws\", \"account\": \"1\"}],"
                + " \"types\": [\"AWS::SageMaker::NotebookInstance\"], \"complete\": false}}";
        Cli.Run run = Cli.run("evaluate", inventory(header, notebook("{\"RootAccess\": \"Disabled\"}", "")));
        assertThat(run.exit()).isEqualTo(130);
        assertThat(run.out()).contains("interrupted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scan demo --rule aws-sagemaker-notebook-root-acces | did you mean 'aws-sagemaker-notebook-root-access'?",
                "scan demo --severity severe | severe",
                "scan demo --fail-on severe | severe",
                "scan demo --format xml | xml",
                "scan demo --nonsense | --nonsense",
                "scan mars | mars",
                "scan demo --rules /no/such/directory | /no/such/directory",
                "scan demo --output /no/such/directory/report | /no/such/directory",
                "collect demo | --output",
                "evaluate /no/such/file | /no/such/file",
                "rules show aws-nothing-here | there is no rule",
                "rules test /no/such/file | /no/such/file",
                "rules new aws-x-y --resource AWS::SageMaker::NotebokInstance | did you mean 'AWS::SageMaker::NotebookInstance'?",
                "rules new nonsense --resource AWS::SageMaker::Model | a rule's id is",
            })
    void mistakesOfTheUserAreTwoWithOneLine(String line, String expected) {
        Cli.Run run = Cli.run(line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aBrokenInventoryIsTwoWithItsPlaceAndNothingIsWritten() throws Exception {
        String file = inventory(notebook("{}", ""), "{\"resource\": {\"id\": 1}}");
        Path report = directory.resolve("report.json");
        Cli.Run run = Cli.run("evaluate", file, "--output", report.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("estate.jsonl:2:1: 'type' is missing");
        assertThat(report).doesNotExist();
    }

    @Test
    void aBrokenRuleIsTwoWithItsPlace() throws Exception {
        Path rule = directory.resolve("aws-my-rule.yaml");
        Files.writeString(rule, "id: aws-my-rule\ntitle: [\n");
        Cli.Run run = Cli.run("scan", "demo", "--rules", directory.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("aws-my-rule.yaml:3:1: not valid YAML");
    }

    @Test
    void aDefectIsFourAndSaysWhere() throws Exception {
        String file = inventory(notebook("{\"RootAccess\": \"Disabled\"}", ""));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        // a console without a clock does not exist outside of this test
        Console broken =
                new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, Map.of(), null);
        assertThat(Main.run(broken, "evaluate", file)).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("internal error")
                .contains("at io.aiposture.cli.");
    }

    @Test
    void helpAndVersionAreZero() {
        assertThat(Cli.run("--version").out()).startsWith("aiposture ");
        for (String command : new String[] {"--help", "scan --help", "scan aws --help", "rules --help", "scan"}) {
            Cli.Run run = Cli.run(command.split(" "));
            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out()).contains("Usage:");
            assertThat(run.out().lines().count()).as("fits a screen").isLessThan(45);
        }
    }
}
