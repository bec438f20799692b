package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Waiver;
import java.io.IOException;

/** What was waived by whom and until when, and which waivers hide nothing. */
final class HtmlWaivers {

    private HtmlWaivers() {}

    static void write(ScanResult result, HtmlMarkup html) throws IOException {
        html.raw("<section id=\"waived\" aria-labelledby=\"waived-title\">\n<h2 id=\"waived-title\">Waived</h2>\n");
        if (result.waivers().isEmpty()) {
            html.raw("<p>No waiver was given; nothing is hidden.</p>\n");
        } else {
            long waived = result.outcomes().getOrDefault(Outcome.WAIVED, 0L);
            html.raw("<p>").text(HtmlMarkup.counted(waived, "failure")).raw(waived == 1 ? " is" : " are");
            html.raw(" waived: <a href=\"#findings?outcome=WAIVED\">show</a>. They are not counted as failed.</p>\n");
            table(result, html);
        }
        html.raw("</section>\n");
    }

    private static void table(ScanResult result, HtmlMarkup html) throws IOException {
        html.raw("<div class=\"scroll\"><table class=\"list\"><thead><tr><th scope=\"col\">Rule</th>");
        html.raw("<th scope=\"col\">Resource</th><th scope=\"col\">Reason</th><th scope=\"col\">Owner</th>");
        html.raw(
                "<th scope=\"col\">Last day</th><th scope=\"col\">State</th><th scope=\"col\" class=\"count\">Failures");
        html.raw("</th></tr></thead><tbody>\n");
        for (Waiver.Use use : result.waivers()) {
            Waiver w = use.waiver();
            html.raw("<tr><td>")
                    .text(w.rule())
                    .raw("</td><td><code>")
                    .text(w.resource())
                    .raw("</code></td><td>");
            html.text(w.reason())
                    .raw("<small>")
                    .text(w.place())
                    .raw("</small></td><td>")
                    .text(w.owner());
            html.raw("</td><td class=\"when\">")
                    .text(w.expires().toString())
                    .raw("</td><td>")
                    .text(state(use.state()));
            html.raw("</td><td class=\"count\">").number(use.failures()).raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static String state(Waiver.State state) {
        return switch (state) {
            case USED -> "in use";
            case EXPIRED -> "expired: the failures count";
            case UNMATCHED -> "covers nothing";
        };
    }
}
