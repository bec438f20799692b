package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What to mend first: the rules with the worst failures. */
final class HtmlWorst {

    private static final int SHOWN = 8;

    private static final Comparator<Group> WORST_FIRST = Comparator.comparing(Group::severity)
            .thenComparing(Comparator.comparing(Group::count).reversed())
            .thenComparing(g -> g.rule().id());

    private HtmlWorst() {}

    /** Failures of one rule with one severity. */
    private record Group(Rule rule, Severity severity, long count) {}

    private record Key(Rule rule, Severity severity) {}

    static void write(ScanResult result, HtmlMarkup html) throws IOException {
        Map<Key, Long> counts = result.with(Outcome.FAIL).stream()
                .map(f -> new Key(f.rule(), f.severity()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Group> groups = counts.entrySet().stream()
                .map(e -> new Group(e.getKey().rule(), e.getKey().severity(), e.getValue()))
                .sorted(WORST_FIRST)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        html.raw("<div class=\"card wide\"><h3>What to mend first</h3>\n<ol class=\"worst\">\n");
        for (Group g : groups.subList(0, Math.min(SHOWN, groups.size()))) {
            item(g, html);
        }
        html.raw("</ol>\n");
        if (groups.size() > SHOWN) {
            html.raw("<p class=\"quiet\">").number(groups.size() - SHOWN);
            html.raw(" more kinds of failure: <a href=\"#findings?outcome=FAIL&amp;group=rule\">all by rule</a></p>\n");
        }
        html.raw("</div>\n");
    }

    private static void item(Group g, HtmlMarkup html) throws IOException {
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
