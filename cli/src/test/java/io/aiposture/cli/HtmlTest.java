package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.finding.ScanResult;
import io.aiposture.report.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for the auditor, as far as it can be judged without a browser. */
class HtmlTest {

    private static final String DEMO =
            Cli.run("scan", "demo", "--format", "html").out();

    @Test
    void thePolicyAdmitsItsOwnStyleAndScriptOnly() throws Exception {
        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(DEMO);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1))
                .isEqualTo("default-src 'none'; style-src " + hash("<style>", "</style>") + "; script-src "
                        + hash("<script>", "</script>") + "; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String begin, String end) throws Exception {
        int from = DEMO.indexOf(begin) + begin.length();
        byte[] content = DEMO.substring(from, DEMO.indexOf(end, from)).getBytes(StandardCharsets.UTF_8);
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(content)) + "'";
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(DEMO)
                .doesNotContainPattern("(?i)<(link|img|iframe|object|embed|base|audio|video|source)\\b")
                .doesNotContainPattern("(?i)@import|url\\((?!#)")
                .doesNotContainPattern("\\bsrc=|style=\"|fetch\\(|XMLHttpRequest|innerHTML|insertAdjacentHTML|eval\\(");
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(DEMO);
        while (links.find()) {
            assertThat(links.group(1)).startsWith("#");
        }
    }

    @Test
    void theVerdictSaysWhatWasUnknown() {
        String head = DEMO.substring(DEMO.indexOf("<header"), DEMO.indexOf("</header>"));
        assertThat(head).containsPattern("<h1>\\d+ checks failed, \\d+ could not be judged</h1>");
        assertThat(head).contains("unknown, neither passed nor failed, because something could not be read");
        assertThat(DEMO).contains("Permission that would mend it").contains("<noscript>");
    }

    @Test
    void findingsTakeNoMoreThanAHundredBytes() throws Exception {
        ScanResult big = BigEstate.of(25_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport("1").write(big, out);
        assertThat(out.size() / big.findings().size()).isLessThan(100);
    }
}
