package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.report.ReportFormat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The corpus of hostile strings through every writer: files stay what they are, and nothing in them is alive. */
class HostileFormatsTest {

    @TempDir
    static Path directory;

    @BeforeAll
    static void write() throws Exception {
        List<String> args =
                new ArrayList<>(List.of("evaluate", Hostile.estate(directory).toString()));
        for (ReportFormat format : ReportFormat.values()) {
            args.addAll(List.of("--report", format + "=" + directory.resolve(format.toString())));
        }
        Cli.Run run = Cli.run(args.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
    }

    private static String read(ReportFormat format) throws Exception {
        return Files.readString(directory.resolve(format.toString()), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ReportFormat format) throws Exception {
        return Hostile.JSON.readTree(read(format));
    }

    @Test
    void jsonStaysJson() throws Exception {
        int failed = json(ReportFormat.JSON).at("/summary/outcomes/FAIL").asInt();
        assertThat(failed).isGreaterThanOrEqualTo(Hostile.STRINGS.size());
        assertThat(json(ReportFormat.OCSF))
                .hasSize(json(ReportFormat.JSON).path("findings").size());
        assertThat(json(ReportFormat.GITLAB)).hasSizeGreaterThan(failed);
        assertThat(Schemas.sarif(json(ReportFormat.SARIF))).isEmpty();
        assertThat(Schemas.ocsf(json(ReportFormat.OCSF))).isEmpty();
        GithubRules.check(directory.resolve(ReportFormat.SARIF.toString()));
    }

    @Test
    void pathsOfGitlabStayInside() throws Exception {
        for (JsonNode issue : json(ReportFormat.GITLAB)) {
            assertThat(issue.at("/location/path").asText()).doesNotContain("..").doesNotStartWith("/");
            assertThat(issue.path("description").asText()).hasSizeLessThan(1100);
        }
    }

    @Test
    void xmlStaysXml() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = Files.newInputStream(directory.resolve(ReportFormat.JUNIT.toString()))) {
            Document document = factory.newDocumentBuilder().parse(in);
            int findings = json(ReportFormat.JSON).path("findings").size();
            assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(findings);
        }
    }

    @Test
    void noCellOfTheTableIsAFormula() throws Exception {
        List<List<String>> rows = Rfc4180.parse(read(ReportFormat.CSV));
        int columns = rows.get(0).size();
        assertThat(rows).hasSize(1 + json(ReportFormat.JSON).path("findings").size());
        for (List<String> row : rows) {
            assertThat(row).hasSize(columns);
            for (String cell : row) {
                assertThat(cell).doesNotContainPattern("^[=+\\-@\t\r\n]");
                assertThat(Unseen.in(cell)).isEmpty();
            }
        }
    }

    /** A line of scanned data that became a command of its own could set variables of the run. */
    @Test
    void annotationsAreOurCommandsAndNoOther() throws Exception {
        assertThat(read(ReportFormat.GITHUB).lines())
                .hasSizeBetween(2, 21)
                .allMatch(l -> l.matches("::(error|warning|notice) title=[^:,]*::.*"));
    }

    @Test
    void textAndMarkdownHoldNothingUnseen() throws Exception {
        for (ReportFormat format : List.of(ReportFormat.TEXT, ReportFormat.MARKDOWN, ReportFormat.GITHUB)) {
            assertThat(Unseen.in(read(format).replace("\n", "")))
                    .as(format.toString())
                    .isEmpty();
        }
    }

    @Test
    void markdownHasOneLineForEachRowAndNoForeignMarkup() throws Exception {
        String markdown = read(ReportFormat.MARKDOWN);
        String outsideCode = markdown.replaceAll("\\\\.", "").replaceAll("(?<!`)(`+)[^`].*?\\1(?!`)", "");
        assertThat(outsideCode).doesNotContain("<script", "<img", "](", "@everyone", "http://", "https://");
        assertThat(markdown.lines().filter(l -> l.startsWith("# "))).isEmpty();
        for (String line : markdown.lines().filter(l -> l.startsWith("| `")).toList()) {
            int cells = line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
            assertThat(cells).as(line).isIn(4, 6);
        }
        assertThat(markdown).hasSizeLessThan(65_536);
    }

    @Test
    void htmlHoldsItsOwnTwoScriptsAndNoOther() throws Exception {
        String html = read(ReportFormat.HTML);
        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(html.split("</script", -1)).hasSize(3);
        String begin = "<script type=\"application/json\" id=\"data\">";
        int at = html.indexOf(begin) + begin.length();
        String data = html.substring(at, html.indexOf("</script>", at));
        assertThat(data).doesNotContain("<", ">", "&").matches("[\\x20-\\x7e]*");
        assertThat(Hostile.JSON.readTree(data).at("/findings/rule"))
                .hasSize(json(ReportFormat.JSON).path("findings").size());
        assertThat(Unseen.in(html.replace("\n", ""))).isEmpty();
        String page = html.substring(html.indexOf("<body>"), html.indexOf(begin));
        assertThat(page).doesNotContain("<img", "onerror=\"", "dataset.owned=1>");
    }
}
