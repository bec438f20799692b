package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every setting takes effect or is refused. */
class SettingsTest {

    private static final String RULE = "aws-sagemaker-notebook-root-access";

    @TempDir
    Path directory;

    private String estate() throws Exception {
        Path file = directory.resolve("estate.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"resource\": {\"cloud\": \"aws\", \"account\": \"1\", \"type\": \"AWS::SageMaker::NotebookInstance\","
                                + " \"id\": \"n\", \"tags\": {\"env\": \"sandbox\"}, \"data\": {\"RootAccess\": \"Enabled\"}}}"));
        return file.toString();
    }

    private Cli.Run evaluate(String settings) throws Exception {
        Path file = directory.resolve("settings.yaml");
        Files.writeString(file, settings);
        return Cli.run("evaluate", estate(), "--rule", RULE, "--config", file.toString());
    }

    @Test
    void aDefaultStandsWhereTheCommandLineSaysNothing() throws Exception {
        assertThat(evaluate("defaults: {fail-on: none}\n").exit()).isZero();
        Path file = directory.resolve("settings.yaml");
        assertThat(Cli.run("evaluate", estate(), "--rule", RULE, "--config", file.toString(), "--fail-on", "high")
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "rule: aws-sagemaker-notebook-root-access, 0",
        "cloud: aws, 0",
        "account: '1', 0",
        "tags: {env: sandbox}, 0",
        "cloud: gcp, 1",
        "account: '2', 1",
        "tags: {env: prod}, 1"
    })
    void aSeverityConcernsWhatFits(String what, int exit) throws Exception {
        String quoted = what.startsWith("account") ? "account: '" + what.replaceAll("\\D", "") + "'" : what;
        assertThat(evaluate("severities:\n  - {" + quoted + ", severity: low}\n")
                        .exit())
                .isEqualTo(exit);
    }

    @Test
    void aParameterReachesItsRule() throws Exception {
        Path file = directory.resolve("settings.yaml");
        Files.writeString(file, "parameters:\n  aws-bedrock-log-group-retention: {minimumDays: 5}\n");
        Cli.Run run = Cli.run("config", "explain", "--config", file.toString());
        assertThat(run.out()).contains("* aws-bedrock-log-group-retention.minimumDays: 5   (otherwise 90)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default: {}|unknown key 'default', did you mean 'defaults'?",
                "defaults: {failon: none}|there is no option 'failon', did you mean 'fail-on'?",
                "parameters: {aws-nothing-here: {}}|there is no rule 'aws-nothing-here'",
                "parameters: {aws-bedrock-log-group-retention: {minimumDay: 5}}|has no parameter 'minimumDay'",
                "parameters: {aws-bedrock-log-group-retention: {minimumDays: many}}|must be a number",
                "severities: [{severity: low}]|say of what",
                "severities: [{rule: aws-nothing-here, severity: low}]|there is no rule",
                "severities: [{cloud: aws, severity: bad}]|severity must be one of"
            })
    void aMistakeIsNamedWithItsPlace(String settings, String said) throws Exception {
        Cli.Run run = evaluate(settings + "\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("settings.yaml:1:", said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingFileIsAMistake() throws Exception {
        Cli.Run run = Cli.run("evaluate", estate(), "--config", "nowhere.yaml");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no readable file nowhere.yaml");
    }
}
