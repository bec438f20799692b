package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a scanned account, in each of the places where it could mean something. */
class NeutralTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    void noCellIsAFormula(String cell) {
        assertThat(CsvReport.safe(cell)).startsWith("'");
    }

    @Test
    void otherCellsStayAsTheyAre() {
        assertThat(CsvReport.safe("a=b, \"c\"")).isEqualTo("a=b, \"c\"");
        assertThat(CsvReport.safe("")).isEmpty();
        assertThat(CsvReport.safe("a\u001b[2J\u202eb")).isEqualTo("a\\u001b[2J\\u202eb");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>, &lt;script&gt;",
        "*b* _i_ ~s~, \\*b\\* \\_i\\_ \\~s\\~",
        "![x](http://e), !\\[x\\](http:<!-- -->//e)",
        "www.example.com, www<!-- -->.example.com",
        "@everyone, @<!-- -->everyone",
        "fixes #12, fixes \\#<!-- -->12",
        "a|b, a\\|b",
        "`x`, \\`x\\`",
        "eu-west-1: a.b (c), eu-west-1: a.b (c)",
    })
    void markdownIsText(String hostile, String escaped) {
        assertThat(MarkdownText.text(hostile)).isEqualTo(escaped);
    }

    @Test
    void markdownCodeCannotBeLeft() {
        assertThat(MarkdownText.code("a")).isEqualTo("`a`");
        assertThat(MarkdownText.code("a`b``c")).isEqualTo("``` a`b``c ```");
        assertThat(MarkdownText.code("a|b\n")).isEqualTo("`a\\|b\\u000a`");
        assertThat(MarkdownText.code("a\\|b")).isEqualTo("`a\\u007cb`");
        assertThat(MarkdownText.code("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, _../_../etc/passwd",
        "/abs//x, _/abs/_/x",
        "AWS::S3::Bucket, AWS%3A%3AS3%3A%3ABucket",
        "a b?c#d%e, a%20b%3Fc%23d%25e",
        "'', otherwise",
        "C:\\x, C%3A%5Cx",
        "ä, %C3%A4",
    })
    void pathsLeadNowhereElse(String text, String path) {
        assertThat(RelativePath.of(text, "otherwise")).isEqualTo(path);
    }

    @Test
    void longNamesStayApart() {
        String one = RelativePath.of("x".repeat(1_000_000) + "1", "");
        String two = RelativePath.of("x".repeat(1_000_000) + "2", "");
        assertThat(one).hasSizeLessThan(250).isNotEqualTo(two);
    }

    @Test
    void sarifMessagesHaveNoLinksAndNoPlaceholders() {
        assertThat(SarifText.safe("see [here](http://e) {0}")).isEqualTo("see \\[here\\](http://e) {{0}}");
        assertThat(SarifText.safe("list[0] {a}")).isEqualTo("list[0] {a}");
    }
}
