package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.util.List;

/** The places that the script fills, and what stands there for readers without script. */
final class HtmlFindings {

    private HtmlFindings() {}

    /** @param omissions what this page has no room for */
    static void write(HtmlCounts counts, List<String> omissions, HtmlMarkup html) throws IOException {
        html.raw("<section id=\"findings\" aria-labelledby=\"findings-title\" tabindex=\"-1\">\n");
        html.raw("<h2 id=\"findings-title\">Findings</h2>\n");
        for (String omission : omissions) {
            html.raw("<p class=\"warning\"><strong>").text(omission).raw("</strong></p>\n");
        }
        html.raw(
                "<div id=\"explorer\"></div>\n<noscript>\n<p>Single findings need a browser that runs this file's own");
        html.raw(" script. Here is what failed or is unknown, by rule.</p>\n");
        byRule(counts, html);
        html.raw("</noscript>\n</section>\n");
    }

    private static void byRule(HtmlCounts counts, HtmlMarkup html) throws IOException {
        html.raw("<table class=\"list\"><thead><tr><th>Rule</th><th>Severity</th><th>Should be</th><th>Failed</th>");
        html.raw("<th>Unknown</th><th>Fix</th></tr></thead><tbody>\n");
        for (var e : counts.byRule().entrySet()) {
            Rule rule = counts.rules().get(e.getKey());
            long failed = e.getValue().getOrDefault(Outcome.FAIL, 0L);
            long unknown = e.getValue().getOrDefault(Outcome.UNKNOWN, 0L);
            if (rule != null && failed + unknown > 0) {
                html.raw("<tr><td>")
                        .text(rule.id())
                        .raw("</td><td>")
                        .text(rule.severity().word());
                html.raw("</td><td>").text(rule.title()).raw("</td><td>");
                html.number(failed).raw("</td><td>");
                html.number(unknown).raw("</td><td>");
                html.text(rule.fix().summary()).raw("</td></tr>\n");
            }
        }
        html.raw("</tbody></table>\n");
    }

    /** The parts after the findings. */
    static void rest(ScanResult result, HtmlMarkup html) throws IOException {
        HtmlWaivers.write(result, html);
        part("coverage", "Coverage", "Every call that was made, where, and how it ended.", html);
        part("rules", "Rules", "Every rule of this scan, whether it found something or not.", html);
        reading(result, html);
    }

    private static void part(String id, String title, String text, HtmlMarkup html) throws IOException {
        html.raw("<section id=\"")
                .raw(id)
                .raw("\" aria-labelledby=\"")
                .raw(id)
                .raw("-title\">\n<h2 id=\"")
                .raw(id);
        html.raw("-title\">")
                .raw(title)
                .raw("</h2>\n<p>")
                .raw(text)
                .raw("</p>\n<div id=\"")
                .raw(id);
        html.raw("-table\"></div>\n</section>\n");
    }

    private static void reading(ScanResult result, HtmlMarkup html) throws IOException {
        html.raw(
                "<section id=\"reading\" aria-labelledby=\"reading-title\">\n<h2 id=\"reading-title\">How to read this");
        html.raw("</h2>\n<dl class=\"words\">\n");
        word(
                "failed",
                "The rule applies, everything it needed was read, and the condition that fails it is true.",
                html);
        word("passed", "The same, and the condition is false.", html);
        word("waived", "Failed, and a waiver with a reason, an owner and a last day covers it.", html);
        word("unknown", "Something the rule needed could not be read. This is never counted as passed.", html);
        word("not applicable", "The rule does not concern the resource, or a list was read and is empty.", html);
        word(
                "evidence",
                "The values that the rule looked at, as the cloud's API returned them. <em>absent</em> means"
                        + " that the API answered without the field.",
                html);
        word("fingerprint", "Names a finding by rule and resource; the same in every scan and every format.", html);
        html.raw("</dl>\n<p>The scan looked at ").number(result.rules().size());
        html.raw(
                " rules. What no rule looks at is not judged. A report without failures is no proof of security.</p>\n");
        html.raw("</section>\n");
    }

    private static void word(String word, String meaning, HtmlMarkup html) throws IOException {
        html.raw("<div><dt>").raw(word).raw("</dt><dd>").raw(meaning).raw("</dd></div>\n");
    }
}
