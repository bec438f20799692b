package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.finding.ScanResult;
import io.aiposture.report.HtmlReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser: {@code chromium}, or what {@code AIPOSTURE_CHROMIUM} names. The page notes its own times
 * on its root element. Pictures of the demo are left in {@code target/browser}.
 */
class HtmlInBrowserIT {

    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();
    private static final String ALL = "outcome=FAIL&outcome=UNKNOWN&outcome=PASS&outcome=NOT_APPLICABLE";

    @TempDir
    Path directory;

    @Test
    void aQuarterOfAMillionFindingsAreUsableInThreeSeconds() throws Exception {
        ScanResult big = BigEstate.of(250_000);
        Path page = directory.resolve("big.html");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
            new HtmlReport("test").write(big, out);
        }
        long size = Files.size(page);
        System.out.println("findings " + big.findings().size() + ", bytes " + size);
        assertThat(size).isLessThan(25_000_000);
        for (String view : List.of("", "severity=critical", "q=notebook", ALL + "&q=role", ALL + "&group=resource")) {
            String dom = dom(page, "#findings?" + view);
            int ready = noted(dom, "ready");
            int filtered = noted(dom, "filtered");
            System.out.println("first rows after " + ready + " ms, filter " + filtered + " ms: " + view);
            assertThat(dom).containsPattern("class=\"(finding|group)\"");
            assertThat(ready).isLessThan(3000);
            assertThat(filtered).isLessThan(200);
        }
    }

    @Test
    void nothingOfAHostileEstateIsAlive() throws Exception {
        Path page = directory.resolve("hostile.html");
        Cli.run("evaluate", Hostile.estate(directory).toString(), "--report", "html=" + page);
        for (String view : List.of(ALL, ALL + "&group=resource", ALL + "&q=%3Cscript%3E", "q=%22%3E%3Cimg+src%3Dx%3E")) {
            String dom = dom(page, "#findings?" + view);
            assertThat(dom.substring(0, 200)).contains("data-ready").doesNotContain("data-owned");
            assertThat(dom.split("<script", -1)).hasSize(3);
            assertThat(dom).doesNotContain("<img");
        }
    }

    @Test
    void thePolicyIsKeptAndPicturesAreTaken() throws Exception {
        Path page = directory.resolve("demo.html");
        Cli.run("scan", "demo", "--report", "html=" + page);
        Files.createDirectories(PICTURES);
        List<String> wide = List.of("--window-size=1400,1800", "--screenshot=" + PICTURES.resolve("wide.png"));
        List<String> narrow = List.of("--window-size=500,1800", "--screenshot=" + PICTURES.resolve("narrow.png"));
        List<String> print = List.of("--print-to-pdf=" + PICTURES.resolve("print.pdf"));
        for (List<String> picture : List.of(wide, narrow, print)) {
            assertThat(chromium(page.toUri().toString(), picture, "err")).doesNotContain("CONSOLE", "Refused", "violates");
        }
        assertThat(PICTURES).isDirectoryContaining("glob:**wide.png").isDirectoryContaining("glob:**print.pdf");
    }

    private String dom(Path page, String fragment) throws Exception {
        return chromium(page.toUri() + fragment, List.of("--dump-dom"), "out");
    }

    private static int noted(String dom, String what) {
        Matcher m = Pattern.compile("data-" + what + "=\"(\\d+)\"").matcher(dom);
        assertThat(m.find()).as("the page has set data-" + what).isTrue();
        return Integer.parseInt(m.group(1));
    }

    private String chromium(String url, List<String> options, String stream) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getenv().getOrDefault("AIPOSTURE_CHROMIUM", "chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile")));
        command.addAll(options);
        command.add(url);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroy();
        }
        return Files.readString(directory.resolve(stream));
    }
}
