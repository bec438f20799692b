package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in a scanned account are written by whoever can write there. */
class HostileTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b]0;owned\u0007\u001b[2J",
                "name\r\nCRITICAL  0",
                "\u202egnp.exe\u2066",
                "\u0000\u0008\u007f\u009b31m",
                "\ud800 lone surrogate",
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "../../../../etc/passwd",
            })
    void nothingOfItReachesTheTerminalOrBreaksTheReport(String hostile) throws Exception {
        Path file = directory.resolve("estate.jsonl");
        ObjectNode resource = JSON.createObjectNode();
        resource.put("cloud", "aws")
                .put("type", "AWS::SageMaker::NotebookInstance")
                .put("id", "n" + hostile);
        resource.put("name", hostile).put("account", hostile).put("region", hostile);
        resource.putObject("data").put("NotebookInstanceName", hostile).put("RootAccess", "Enabled");
        Files.writeString(file, JSON.writeValueAsString(JSON.createObjectNode().set("resource", resource)) + "\n");

        Cli.Run text = Cli.run("evaluate", file.toString());
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out().chars().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(text.out().lines().filter(l -> l.startsWith("CRITICAL"))).isEmpty();

        Cli.Run json = Cli.run("evaluate", file.toString(), "--format", "json");
        assertThat(JSON.readTree(json.out()).path("findings")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void credentialsOfTheProcessAreInNoOutput(String format) {
        String canary = "canary-b7e1c2";
        Cli.Run run = Cli.run(
                Map.of("AWS_SECRET_ACCESS_KEY", canary, "AWS_SESSION_TOKEN", canary, "AWS_PROFILE", "none-" + canary),
                "scan",
                "demo",
                "--format",
                format);
        assertThat(run.out() + run.err()).doesNotContain(canary);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000_000})
    void aNameOfAMegabyteIsCut(int length) throws Exception {
        Path file = directory.resolve("estate.jsonl");
        ObjectNode resource = JSON.createObjectNode();
        resource.put("type", "AWS::SageMaker::NotebookInstance").put("id", "n");
        resource.put("name", "x".repeat(length)).putObject("data").put("RootAccess", "Enabled");
        Files.writeString(file, JSON.writeValueAsString(JSON.createObjectNode().set("resource", resource)));
        assertThat(Cli.run("evaluate", file.toString()).out())
                .hasSizeLessThan(20_000)
                .contains("1000000 characters");
    }
}
