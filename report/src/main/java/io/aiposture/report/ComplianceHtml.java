package io.aiposture.report;

import io.aiposture.comply.Compliance;
import io.aiposture.comply.Compliance.Control;
import io.aiposture.comply.Compliance.State;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Compliance as one file without a script: a table a framework, to be read and printed. */
public final class ComplianceHtml {

    private ComplianceHtml() {}

    public static void write(List<Compliance> all, ScanResult result, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        HtmlMarkup html = new HtmlMarkup(out);
        String style = HtmlAssets.style();
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .raw(HtmlAssets.hash(style))
                .raw("; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>AI compliance</title>\n<style>")
                .raw(style)
                .raw("</style>\n</head>\n<body>\n<header class=\"top\"><h1>What was found, by control</h1>\n<p>Read ")
                .text(result.header().collectedAt().toString())
                .raw(". A control is never better than what was read: where something was not read it is unknown, and");
        html.raw(" where no rule covers it nothing is said of it.</p></header>\n<main id=\"main\">\n");
        for (Compliance c : all) {
            framework(c, html);
        }
        html.raw("</main>\n</body>\n</html>\n");
        out.flush();
    }

    private static void framework(Compliance c, HtmlMarkup html) throws IOException {
        html.raw("<section><h2>")
                .text(c.framework().title() + " " + c.framework().version())
                .raw("</h2>\n<p>");
        for (var e : c.states().entrySet()) {
            if (e.getValue() > 0) {
                html.number(e.getValue())
                        .raw(" ")
                        .text(ComplianceText.word(e.getKey()))
                        .raw(". ");
            }
        }
        html.raw(
                "</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Control</th><th scope=\"col\">Title</th>");
        html.raw("<th scope=\"col\">State</th><th scope=\"col\">Failed</th><th scope=\"col\">Unknown</th>");
        html.raw("<th scope=\"col\">Passed</th><th scope=\"col\">Rules</th></tr></thead><tbody>\n");
        for (Control k : c.controls()) {
            control(k, html);
        }
        html.raw("</tbody></table></div></section>\n");
    }

    private static void control(Control k, HtmlMarkup html) throws IOException {
        html.raw("<tr><th scope=\"row\">")
                .text(k.id())
                .raw("</th><td>")
                .text(k.title())
                .raw("</td><td><span class=\"badge ");
        html.raw(css(k.state())).raw("\">").text(ComplianceText.word(k.state())).raw("</span></td>");
        for (Outcome o : List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS)) {
            html.raw("<td class=\"count\">")
                    .number(k.outcomes().getOrDefault(o, 0L))
                    .raw("</td>");
        }
        html.raw("<td class=\"count\">").number(k.rules()).raw("</td></tr>\n");
    }

    private static String css(State state) {
        return switch (state) {
            case FAILED -> "fail";
            case PASSED -> "pass";
            case NOT_COVERED -> "not-applicable";
            default -> state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
