package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What formats do with more findings than they have room for. */
class RoomTest {

    private static final ScanResult RESULT = ManyFindings.result(2000);
    private static final long FAILURES = RESULT.findings().count(Outcome.FAIL);

    private static String written(ReportWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(RESULT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void standardOutputShowsTheWorstAndSaysHowManyMore() throws Exception {
        TextReport few = new TextReport("1", false, 150);
        String text = written(few);
        assertThat(text.split("    ✗", -1)).hasSize(151);
        assertThat(text).contains("CRITICAL  ", "HIGH  ", "INFO  ");
        assertThat(text.split("… and \\d+ more;", -1)).hasSizeGreaterThan(2);
        assertThat(few.omissions(RESULT)).singleElement().asString().startsWith(FAILURES - 150 + " failures");
        TextReport all = new TextReport("1", false, Long.MAX_VALUE);
        assertThat(written(all).split("    ✗", -1)).hasSize((int) FAILURES + 1);
        assertThat(written(all)).doesNotContain("more;");
        assertThat(all.omissions(RESULT)).isEmpty();
    }

    @Test
    void suitesAreTheSameHoweverFewAreHeldAtOnce() throws Exception {
        String all = written(new JunitReport());
        assertThat(written(new JunitReport(300))).isEqualTo(all);
        assertThat(written(new JunitReport(1))).isEqualTo(all);
        assertThat(all.split("<testsuite ", -1)).hasSize(11);
        assertThat(all.split("<testcase ", -1)).hasSize(2001);
    }

    @Test
    void aPageLeavesOutWhatDoesNotApplyFirst() throws Exception {
        HtmlReport small = new HtmlReport("1", 1500);
        String omission = small.omissions(RESULT).get(0);
        long inapplicable = RESULT.findings().count(Outcome.NOT_APPLICABLE);
        assertThat(omission)
                .contains("room for 1,500 findings; left out are")
                .contains(inapplicable + " not applicable")
                .doesNotContain("failed");
        String page = written(small);
        assertThat(page).contains(omission).doesNotContain("holds every finding");
        Matcher verdicts = Pattern.compile("\"verdict\":\"([A-Y]+)\"").matcher(page);
        assertThat(verdicts.find()).isTrue();
        assertThat(verdicts.group(1)).hasSize(1500);
        assertThat(written(new HtmlReport("1"))).contains("holds every finding");
        assertThat(new HtmlReport("1").omissions(RESULT)).isEmpty();
    }

    @Test
    void annotationsAreTheWorstTen() throws Exception {
        String text = written(new GithubReport());
        assertThat(text.split("::error ", -1)).hasSize(11);
        assertThat(text.split("::warning ", -1)).hasSize(11);
        assertThat(text).contains("title=critical%3A").contains("title=medium%3A");
    }
}
