package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * For an auditor: one file that holds everything, asks no network for anything and runs no other script than its own.
 * Verdict, pictures and causes are plain HTML; the findings are data that the script shows a page at a time.
 */
public final class HtmlReport implements ReportWriter {

    /** A page of more would take a browser longer than anybody waits. */
    private static final long MOST_FINDINGS = 1_000_000;

    private final String version;
    private final long most;

    public HtmlReport(String version) {
        this(version, MOST_FINDINGS);
    }

    HtmlReport(String version, long most) {
        this.version = version;
        this.most = most;
    }

    /** What is left out is the end of the report's order: what does not apply first, then what passed. */
    @Override
    public List<String> omissions(ScanResult result) {
        long room = most;
        List<String> left = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long own = result.findings().count(outcome);
            if (own > room) {
                left.add(HtmlMarkup.grouped(own - room) + " " + HtmlWords.of(outcome));
            }
            room = Math.max(0, room - own);
        }
        return left.isEmpty()
                ? List.of()
                : List.of("This page has room for " + HtmlMarkup.grouped(most) + " findings; left out are "
                        + String.join(", ", left) + ". The counts at the top are whole, and JSON holds all");
    }

    @Override
    public void write(ScanResult result, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        HtmlMarkup html = new HtmlMarkup(out);
        String style = HtmlAssets.style();
        String script = HtmlAssets.script();
        head(result, style, script, html);
        new HtmlVerdict(version, result).write(html);
        html.raw("<main id=\"main\">\n");
        HtmlCounts counts = new HtmlCounts(result);
        List<String> omissions = omissions(result);
        new HtmlOverview(result, counts).write(html);
        HtmlFindings.write(counts, omissions, html);
        new HtmlCauses(result).write(html);
        HtmlFindings.rest(result, html);
        html.raw("</main>\n<footer><p>Written by aiposture ")
                .text(version)
                .raw(omissions.isEmpty() ? ". This file holds every finding of the scan and" : ". This file");
        html.raw(" loads nothing from anywhere.</p></footer>\n");
        html.raw("<script type=\"application/json\" id=\"data\">");
        out.flush();
        new HtmlData(result, most).write(out);
        html.raw("</script>\n<script>").raw(script).raw("</script>\n</body>\n</html>\n");
        out.flush();
    }

    private static void head(ScanResult result, String style, String script, HtmlMarkup html) throws IOException {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .raw(HtmlAssets.hash(style))
                .raw("; script-src ")
                .raw(HtmlAssets.hash(script))
                .raw("; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.raw("<title>AI security posture, ")
                .text(result.header().collectedAt().toString())
                .raw("</title>\n<style>")
                .raw(style)
                .raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n");
    }
}
