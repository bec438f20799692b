package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every format there is, on the sample estate. */
class FormatsTest {

    private static final String SOME_RULES =
            "aws-s3-ai-bucket-public,aws-sagemaker-notebook-root-access,aws-sagemaker-notebook-direct-internet";

    /** Together they give all outcomes; one waiver is used, one expired, one covers nothing. */
    private static final List<String> SCAN =
            List.of("scan", "demo", "--rule", SOME_RULES, "--waivers", "src/test/resources/waivers.yaml");

    @TempDir
    Path directory;

    private static Cli.Run scan(String... more) {
        return Cli.run(Stream.concat(SCAN.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void isWhatItWas(ReportFormat format) throws Exception {
        Path file = directory.resolve("report");
        scan("--report", format + "=" + file);
        String report = Files.readString(file)
                .replace(Version.number(), "VERSION")
                .replace("\r\n", "\n")
                .replaceAll("(?s)<style>.*</style>", "<style></style>")
                .replaceAll("(?s)<script>.*</script>", "<script></script>")
                .replaceAll("'sha256-[^']+'", "'sha256-'")
                .replaceAll("\\b[0-9a-f]{64}\\b", "DIGEST");
        Golden.check(Path.of("src/test/resources/golden/report." + format), report);
    }

    @ParameterizedTest
    @EnumSource
    void goesToStandardOutputToo(ReportFormat format) throws Exception {
        Path file = directory.resolve("report");
        Cli.Run run = scan("--format", format.toString(), "--report", format + "=" + file);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(Files.readString(file));
    }

    /** SARIF and GitLab point into the inventory file when there is one. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SARIF", "GITLAB"})
    void collectingAndEvaluatingApartGivesTheSameBytes(ReportFormat format) {
        Path estate = directory.resolve("estate.jsonl");
        Cli.run("collect", "demo", "--output", estate.toString());
        assertThat(Cli.run("evaluate", estate.toString(), "--format", format.toString())
                        .out())
                .isEqualTo(
                        Cli.run("scan", "demo", "--format", format.toString()).out());
    }

    @Test
    void oneScanWritesThemAll() throws Exception {
        List<String> args = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : ReportFormat.values()) {
            files.add(directory.resolve("report." + format));
            args.addAll(List.of("--report", format + "=" + files.get(files.size() - 1)));
        }
        Cli.Run run = scan(args.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("1 unknown", "1 waived");
        try (var written = Files.list(directory)) {
            assertThat(written).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void mistakesAreFoundBeforeTheScan() {
        Path nowhere = directory.resolve("none").resolve("report");
        assertThat(Cli.run("scan", "demo", "--report", "sarif=" + nowhere).err())
                .contains("cannot be written");
        assertThat(Cli.run("scan", "demo", "--report", "sarif").err()).contains("is not FORMAT=FILE");
        Cli.Run unknown = Cli.run("scan", "demo", "--report", "pdf=report.pdf");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no format 'pdf'; there are text, json, html");
    }

    @Test
    void twoReportsCannotShareAFile() {
        String file = directory.resolve("report").toString();
        Cli.Run run = scan("--report", "csv=" + file, "--report", "json=" + file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("two reports would be written to");
    }

    @ParameterizedTest
    @EnumSource
    void isDocumented(ReportFormat format) throws Exception {
        assertThat(Files.readString(Path.of("../docs/reference/report.md"))).contains("| `" + format + "` |");
    }
}
