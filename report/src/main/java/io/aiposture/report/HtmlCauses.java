package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.ScanResult.UnreadPart;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was not read, why, which permission would mend it, and which verdicts are unknown because of it. */
final class HtmlCauses {

    private static final int SOME = 4;
    private static final int LONGEST_QUERY = 200;

    private final ScanResult result;

    HtmlCauses(ScanResult result) {
        this.result = result;
    }

    void write(HtmlMarkup html) throws IOException {
        html.raw("<section id=\"unread\" aria-labelledby=\"unread-title\">\n<h2 id=\"unread-title\">Not read</h2>\n");
        unknown(html);
        lists(html);
        details(html);
        if (result.gaps().isEmpty()
                && result.unread().isEmpty()
                && result.findings().count(Outcome.UNKNOWN) == 0) {
            html.raw("<p>Everything that the rules needed was read.</p>\n");
        }
        html.raw("</section>\n");
    }

    private void unknown(HtmlMarkup html) throws IOException {
        Map<Unknown, TreeSet<String>> rules = new LinkedHashMap<>();
        Map<Unknown, Long> verdicts = new LinkedHashMap<>();
        for (Finding f : result.with(Outcome.UNKNOWN)) {
            Unknown u = f.unknown();
            if (u != null) {
                rules.computeIfAbsent(u, k -> new TreeSet<>()).add(f.rule().id());
                verdicts.merge(u, 1L, Long::sum);
            }
        }
        if (verdicts.isEmpty()) {
            return;
        }
        html.raw(
                "<h3>Verdicts that could not be given</h3>\n<p>Neither passed nor failed. No conclusion is drawn.</p>\n");
        head(html, "Call", "Why", "Permission that would mend it", "Rules", "Verdicts");
        for (var e : verdicts.entrySet()) {
            Unknown u = e.getKey();
            row(html, or(u.operation(), "none"), u.reason(), or(u.permission(), "none"), some(rules.get(u)));
            html.raw("<td class=\"count\"><a href=\"#findings?outcome=UNKNOWN&amp;q=");
            String query = u.operation().isEmpty() ? u.reason() : u.operation();
            html.raw(RelativePath.encoded(query.substring(0, Math.min(query.length(), LONGEST_QUERY))));
            html.raw("\">").number(e.getValue()).raw("</a></td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private record Cause(String operation, String reason) {}

    private void lists(HtmlMarkup html) throws IOException {
        if (result.gaps().isEmpty()) {
            return;
        }
        Map<Cause, List<Gap>> causes = result.gaps().stream()
                .collect(Collectors.groupingBy(
                        g -> new Cause(g.operation(), g.reason()), LinkedHashMap::new, Collectors.toList()));
        html.raw(
                "<h3>Lists that were not read to their end</h3>\n<p>Resources may exist there that nobody has seen.</p>\n");
        head(html, "Call", "Why", "Resource types", "Where", "Lists");
        for (var e : causes.entrySet()) {
            TreeSet<String> types = new TreeSet<>();
            TreeSet<String> scopes = new TreeSet<>();
            e.getValue().forEach(g -> {
                types.add(g.type().equals(Gap.EVERY_TYPE) ? "all" : g.type());
                scopes.add(where(g.scope()));
            });
            row(html, or(e.getKey().operation(), "none"), e.getKey().reason(), some(types), some(scopes));
            html.raw("<td class=\"count\">").number(e.getValue().size()).raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n<div id=\"gaps\"></div>\n");
    }

    private void details(HtmlMarkup html) throws IOException {
        if (result.unread().isEmpty()) {
            return;
        }
        html.raw("<h3>Details that some resources miss</h3>\n");
        head(html, "Call", "Why", "Permission that would mend it", "Resource type", "Resources");
        for (UnreadPart u : result.unread()) {
            row(html, or(u.operation(), "none"), u.reason(), or(u.permission(), "none"), u.type());
            html.raw("<td class=\"count\">").number(u.resources()).raw("</td></tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private static void head(HtmlMarkup html, String... columns) throws IOException {
        html.raw("<div class=\"scroll\"><table class=\"list\"><thead><tr>");
        for (int i = 0; i < columns.length; i++) {
            html.raw(i < columns.length - 1 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"count\">");
            html.raw(columns[i]).raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
    }

    private static void row(HtmlMarkup html, String code, String... cells) throws IOException {
        html.raw("<tr><td><code>").text(code).raw("</code></td>");
        for (String cell : cells) {
            html.raw("<td>").text(cell).raw("</td>");
        }
    }

    private static String where(Scope scope) {
        return (scope.cloud() + " " + scope.label()).strip();
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static String some(@Nullable TreeSet<String> all) {
        if (all == null) {
            return "";
        }
        String first = all.stream().limit(SOME).collect(Collectors.joining(", "));
        return all.size() > SOME ? first + " and " + (all.size() - SOME) + " more" : first;
    }
}
