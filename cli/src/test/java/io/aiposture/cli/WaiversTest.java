package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers hide nothing, and say so when they cover nothing. */
class WaiversTest {

    private static final String RULE = "aws-sagemaker-notebook-root-access";

    @TempDir
    Path directory;

    private String estate() throws Exception {
        Path file = directory.resolve("estate.jsonl");
        Files.write(
                file,
                List.of(
                        "{\"header\": {\"schema\": \"aiposture/inventory/v1\", \"collectedAt\": \"2026-01-15T12:00:00Z\"}}",
                        notebook("arn:a:notebook/one"),
                        notebook("arn:a:notebook/two")));
        return file.toString();
    }

    private static String notebook(String id) {
        return "{\"resource\": {\"cloud\": \"aws\", \"type\": \"AWS::SageMaker::NotebookInstance\", \"id\": \"" + id
                + "\", \"data\": {\"RootAccess\": \"Enabled\"}}}";
    }

    private String waivers(String resource, String expires) throws Exception {
        Path file = directory.resolve("waivers.yaml");
        Files.writeString(
                file,
                "waivers:\n  - rule: " + RULE + "\n    resource: '" + resource + "'\n    reason: known\n    owner: me\n"
                        + "    expires: " + expires + "\n");
        return file.toString();
    }

    private Cli.Run evaluate(String resource, String expires) throws Exception {
        return Cli.run("evaluate", estate(), "--rule", RULE, "--waivers", waivers(resource, expires));
    }

    @Test
    void whatAWaiverCoversIsWaivedAndNamed() throws Exception {
        Cli.Run run = evaluate("arn:a:notebook/*", "2026-01-15");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("WAIVED  2", "known", "2 waived", "0 failed");
    }

    @Test
    void anExactIdCoversNoOther() throws Exception {
        Cli.Run run = evaluate("arn:a:notebook/one", "2026-12-31");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("1 failed", "1 waived");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:a:notebook/*, 2026-01-14, expired on 2026-01-14",
        "arn:a:notebook/three, 2026-12-31, covers nothing",
        "notebook/one, 2026-12-31, covers nothing",
        "notebook/*, 2026-12-31, covers nothing"
    })
    void whatCountsNoMoreHidesNothing(String resource, String expires, String said) throws Exception {
        Cli.Run run = evaluate(resource, expires);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains(said, "2 failed").doesNotContain(" waived,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner: me|own: me|unknown key 'own'",
                "owner: me|owner: ''|'owner' must not be empty",
                "expires: 2026-12-31|expires: soon|must be a day",
                "notebook-root-access|notebook-rot-access|did you mean",
                "resource: 'x'|resource: '*'|switched-off rule"
            })
    void aMalformedFileStopsEverything(String old, String now, String said) throws Exception {
        Path file = Path.of(waivers("x", "2026-12-31"));
        Files.writeString(file, Files.readString(file).replace(old, now));
        Cli.Run run = Cli.run("evaluate", estate(), "--waivers", file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(said, "waivers.yaml:");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void checkTellsWhatEachCovers() throws Exception {
        String file = waivers("arn:a:notebook/*", "2026-01-14");
        Cli.Run dates = Cli.run("waivers", "check", file);
        assertThat(dates.exit()).isEqualTo(1);
        assertThat(dates.out()).contains("expired on 2026-01-14", "1 waivers, 1 expired");
        Cli.Run covered = Cli.run("waivers", "check", file, "--inventory", estate());
        assertThat(covered.out()).contains("expired, 2 failures");
        assertThat(Cli.run("waivers", "check", waivers("arn:a:notebook/*", "2026-12-31"), "--inventory", estate())
                        .exit())
                .isZero();
    }
}
