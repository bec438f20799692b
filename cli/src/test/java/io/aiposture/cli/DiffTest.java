package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two scans, and that nothing counts as fixed that was not read again. */
class DiffTest {

    private static final String RULE = "aws-sagemaker-notebook-root-access";
    private static final String TYPE = "AWS::SageMaker::NotebookInstance";
    private static final String HEADER =
            "{\"header\": {\"schema\": \"aiposture/inventory/v1\", \"collectedAt\": \"2026-01-15T12:00:00Z\","
                    + " \"accounts\": [{\"cloud\": \"aws\", \"account\": \"1\"}], \"types\": [\"" + TYPE + "\"]}}";

    @TempDir
    Path directory;

    private static String notebook(String id, String rootAccess) {
        return "{\"resource\": {\"cloud\": \"aws\", \"account\": \"1\", \"type\": \"" + TYPE + "\", \"id\": \"" + id
                + "\", \"data\": {\"RootAccess\": \"" + rootAccess + "\"}}}";
    }

    private String report(String name, String... lines) throws Exception {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        Path estate = directory.resolve(name + ".jsonl");
        Files.write(estate, all);
        Path report = directory.resolve(name + ".json");
        Cli.run("evaluate", estate.toString(), "--rule", RULE, "--format", "json", "--output", report.toString());
        return report.toString();
    }

    @Test
    void newFixedAndUnchanged() throws Exception {
        String old = report("old", notebook("a", "Enabled"), notebook("b", "Enabled"), notebook("c", "Disabled"));
        String now = report("now", notebook("a", "Enabled"), notebook("b", "Disabled"), notebook("c", "Enabled"));
        Cli.Run run = Cli.run("diff", old, now);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 new, 1 fixed, 0 changed, 0 unknown now, 1 unchanged");
        assertThat(Cli.run("diff", old, now, "--fail-on-new").exit()).isEqualTo(1);
        assertThat(Cli.run("diff", old, old, "--fail-on-new").exit()).isZero();
    }

    @Test
    void aDeletedResourceIsFixedOnlyIfItsListWasRead() throws Exception {
        String old = report("old", notebook("a", "Enabled"));
        assertThat(Cli.run("diff", old, report("gone")).out()).contains("1 fixed");
        String gap = "{\"gap\": {\"cloud\": \"aws\", \"account\": \"1\", \"type\": \"" + TYPE
                + "\", \"operation\": \"sagemaker:ListNotebookInstances\", \"reason\": \"AccessDenied\"}}";
        Cli.Run run = Cli.run("diff", old, report("denied", gap));
        assertThat(run.out()).contains("0 fixed", "1 unknown now");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void aRuleThatTookNoPartFixesNothing() throws Exception {
        String old = report("old", notebook("a", "Enabled"));
        Path estate = directory.resolve("old.jsonl");
        Path other = directory.resolve("other.json");
        Cli.run(
                "evaluate",
                estate.toString(),
                "--rule",
                "aws-sagemaker-notebook-direct-internet",
                "--format",
                "json",
                "--output",
                other.toString());
        assertThat(Cli.run("diff", old, other.toString()).out()).contains("0 fixed", "1 unknown now");
    }

    @Test
    void onlyNewFailuresFailABuildWithABaseline() throws Exception {
        String old = report("old", notebook("a", "Enabled"));
        String same = directory.resolve("old.jsonl").toString();
        report("now", notebook("a", "Enabled"), notebook("b", "Enabled"));
        String more = directory.resolve("now.jsonl").toString();
        assertThat(Cli.run("evaluate", same, "--rule", RULE, "--baseline", old, "--fail-on-new")
                        .exit())
                .isZero();
        assertThat(Cli.run("evaluate", more, "--rule", RULE, "--baseline", old, "--fail-on-new")
                        .exit())
                .isEqualTo(1);
        Cli.Run alone = Cli.run("evaluate", more, "--fail-on-new");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("go together");
    }

    @Test
    void somethingElseIsNoReport() throws Exception {
        Path file = directory.resolve("x.json");
        Files.writeString(file, "{}");
        Cli.Run run = Cli.run("diff", file.toString(), file.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("not a JSON report");
    }
}
