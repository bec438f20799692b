package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.CallCount;
import io.aiposture.report.HtmlBar.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Three pictures: posture by family and cloud, failures by severity, and how much of what was asked was answered. */
final class HtmlOverview {

    private static final List<Outcome> SHOWN = List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.WAIVED, Outcome.PASS);
    private static final int FEW = 5;

    private final ScanResult result;
    private final HtmlCounts counts;

    HtmlOverview(ScanResult result, HtmlCounts counts) {
        this.result = result;
        this.counts = counts;
    }

    void write(HtmlMarkup html) throws IOException {
        html.raw("<section id=\"overview\" aria-labelledby=\"overview-title\">\n");
        html.raw(
                "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"defs\"><defs><pattern id=\"hatch\" width=\"6\"");
        html.raw(
                " height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-a\"");
        html.raw(
                " width=\"6\" height=\"6\"/><rect class=\"hatch-b\" width=\"3\" height=\"6\"/></pattern></defs></svg>\n");
        html.raw("<h2 id=\"overview-title\">Overview</h2>\n");
        html.raw("<p class=\"legend\" aria-hidden=\"true\"><span class=\"key fail\">failed</span>");
        html.raw(
                "<span class=\"key unknown\">unknown or not read</span><span class=\"key waived\">waived</span><span class=\"key pass\">passed or answered");
        html.raw("</span></p>\n<div class=\"cards\">\n");
        severities(html);
        coverage(html);
        families(html);
        HtmlWorst.write(counts, html);
        html.raw("</div>\n</section>\n");
    }

    private void severities(HtmlMarkup html) throws IOException {
        Map<Severity, Long> failures = result.failures();
        long most = failures.values().stream().mapToLong(n -> n).max().orElse(0);
        html.raw(
                "<div class=\"card\"><h3>Failures by severity</h3>\n<table class=\"bars\"><thead class=\"hidden\"><tr>");
        html.raw("<th>Severity</th><th>Share</th><th>Failed</th></tr></thead><tbody>\n");
        for (Map.Entry<Severity, Long> e : failures.entrySet()) {
            String word = e.getKey().word();
            html.raw("<tr><th scope=\"row\"><a href=\"#findings?outcome=FAIL&amp;severity=")
                    .raw(word)
                    .raw("\">");
            html.raw(word).raw("</a></th><td>");
            HtmlBar.write(List.of(new Part("severity-" + word, e.getValue())), most, html);
            html.raw("</td><td class=\"count\">").number(e.getValue()).raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void families(HtmlMarkup html) throws IOException {
        TreeSet<String> clouds = counts.clouds();
        html.raw("<div class=\"card wide\"><h3>Posture by family and cloud</h3>\n<table class=\"matrix\"><thead><tr>");
        html.raw("<th scope=\"col\">Family</th>");
        for (String cloud : clouds) {
            html.raw("<th scope=\"col\">")
                    .text(cloud.isEmpty() ? "cloud not stated" : cloud)
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
        for (var row : counts.byFamilyAndCloud().entrySet()) {
            html.raw("<tr><th scope=\"row\">")
                    .text(row.getKey().replace('-', ' '))
                    .raw("</th>");
            for (String cloud : clouds) {
                cell(row.getKey(), cloud, row.getValue().getOrDefault(cloud, Map.of()), html);
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static void cell(String family, String cloud, Map<Outcome, Long> counts, HtmlMarkup html)
            throws IOException {
        long judged = SHOWN.stream().mapToLong(o -> counts.getOrDefault(o, 0L)).sum();
        if (judged == 0) {
            html.raw("<td class=\"none\">")
                    .raw(counts.isEmpty() ? "no verdict" : "not applicable")
                    .raw("</td>");
            return;
        }
        html.raw(
                "<td><a href=\"#findings?outcome=FAIL&amp;outcome=UNKNOWN&amp;outcome=WAIVED&amp;outcome=PASS&amp;family=");
        html.raw(RelativePath.encoded(family))
                .raw("&amp;cloud=")
                .raw(RelativePath.encoded(cloud))
                .raw("\">");
        List<Part> parts = SHOWN.stream()
                .map(o -> new Part(HtmlWords.css(o), counts.getOrDefault(o, 0L)))
                .toList();
        HtmlBar.write(parts, judged, html);
        List<String> words = new ArrayList<>();
        for (Outcome o : SHOWN) {
            long count = counts.getOrDefault(o, 0L);
            if (count > 0) {
                words.add(HtmlMarkup.grouped(count) + " " + HtmlWords.of(o));
            }
        }
        html.raw("<span class=\"said\">").text(String.join(" · ", words)).raw("</span></a></td>");
    }

    private record Service(String cloud, String name) {}

    /** Calls to one service. */
    private record Answers(Service service, long asked, long answered) {
        long open() {
            return asked - answered;
        }
    }

    private void coverage(HtmlMarkup html) throws IOException {
        html.raw("<div class=\"card\"><h3>What was read</h3>\n");
        List<Answers> services = services();
        if (services.isEmpty()) {
            html.raw("<p>The inventory holds no record of the calls that were made.</p></div>\n");
            return;
        }
        long silent = services.stream().mapToLong(Answers::open).sum();
        long asked = services.stream().mapToLong(Answers::asked).sum();
        html.raw("<p>")
                .text(
                        silent == 0
                                ? "Every call was answered."
                                : HtmlMarkup.grouped(silent) + " of " + HtmlMarkup.counted(asked, "call")
                                        + " brought no answer.")
                .raw("</p>\n");
        long open = services.stream().filter(s -> s.open() > 0).count();
        int first = (int) Math.min(Math.max(open, FEW), services.size());
        bars(services.subList(0, first), html);
        if (services.size() > first) {
            html.raw("<details><summary>").number(services.size() - first).raw(" more, all answered</summary>\n");
            bars(services.subList(first, services.size()), html);
            html.raw("</details>\n");
        }
        html.raw("</div>\n");
    }

    private List<Answers> services() {
        Map<Service, long[]> sums =
                new TreeMap<>(Comparator.comparing(Service::cloud).thenComparing(Service::name));
        for (CallCount c : result.coverage()) {
            int colon = c.operation().indexOf(':');
            String name = colon < 0 ? c.operation() : c.operation().substring(0, colon);
            long[] sum = sums.computeIfAbsent(new Service(c.scope().cloud(), name), s -> new long[2]);
            sum[0] += c.attempted();
            sum[1] += c.attempted() - HtmlWords.unanswered(c);
        }
        return sums.entrySet().stream()
                .map(e -> new Answers(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparing(Answers::open)
                        .thenComparing(Answers::asked)
                        .reversed())
                .toList();
    }

    private static void bars(List<Answers> services, HtmlMarkup html) throws IOException {
        html.raw(
                "<table class=\"bars\"><thead class=\"hidden\"><tr><th>Service</th><th>Share</th><th>Answered</th></tr>");
        html.raw("</thead><tbody>\n");
        for (Answers a : services) {
            html.raw("<tr><th scope=\"row\">")
                    .text(a.service().cloud())
                    .raw(" ")
                    .text(a.service().name());
            html.raw("</th><td>");
            HtmlBar.write(List.of(new Part("unknown", a.open()), new Part("pass", a.answered())), a.asked(), html);
            html.raw("</td><td class=\"count\">")
                    .number(a.answered())
                    .raw(" of ")
                    .number(a.asked());
            html.raw("</td></tr>\n");
        }
        html.raw("</tbody></table>\n");
    }
}
