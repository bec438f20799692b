package io.aiposture.report;

import io.aiposture.report.HtmlCounts.Failures;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** What to mend first: the rules with the worst failures. */
final class HtmlWorst {

    private static final int SHOWN = 8;

    private static final Comparator<Failures> WORST_FIRST = Comparator.comparing(Failures::severity)
            .thenComparing(Comparator.comparing(Failures::count).reversed())
            .thenComparing(g -> g.rule().id());

    private HtmlWorst() {}

    static void write(HtmlCounts counts, HtmlMarkup html) throws IOException {
        List<Failures> groups = counts.failures().stream().sorted(WORST_FIRST).toList();
        if (groups.isEmpty()) {
            return;
        }
        html.raw("<div class=\"card wide\"><h3>What to mend first</h3>\n<ol class=\"worst\">\n");
        for (Failures g : groups.subList(0, Math.min(SHOWN, groups.size()))) {
            item(g, html);
        }
        html.raw("</ol>\n");
        if (groups.size() > SHOWN) {
            html.raw("<p class=\"quiet\">").number(groups.size() - SHOWN);
            html.raw(" more kinds of failure: <a href=\"#findings?outcome=FAIL&amp;group=rule\">all by rule</a></p>\n");
        }
        html.raw("</div>\n");
    }

    private static void item(Failures g, HtmlMarkup html) throws IOException {
        html.raw("<li><span class=\"badge severity-")
                .raw(g.severity().word())
                .raw("\">")
                .raw(g.severity().word());
        html.raw("</span><div><a href=\"#findings?outcome=FAIL&amp;rule=")
                .raw(RelativePath.encoded(g.rule().id()));
        html.raw("\">").text(g.rule().title()).raw("</a> <span class=\"quiet\">fails ");
        html.text(g.count() == 1 ? "once" : HtmlMarkup.grouped(g.count()) + " times");
        html.raw("</span><small>").text(g.rule().fix().summary()).raw("</small></div></li>\n");
    }
}
