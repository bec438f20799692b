package io.aiposture.report;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.finding.Waiver;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The head of the page: what was judged, and the verdict in words that leave no doubt about what was not read. */
final class HtmlVerdict {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int ACCOUNTS = 6;

    private final String version;
    private final ScanResult result;
    private final Map<Outcome, Long> outcomes;

    HtmlVerdict(String version, ScanResult result) {
        this.version = version;
        this.result = result;
        this.outcomes = result.outcomes();
    }

    void write(HtmlMarkup html) throws IOException {
        html.raw("<header class=\"masthead\">\n<p class=\"kicker\">AI security posture</p>\n<h1>");
        html.text(headline()).raw("</h1>\n<p class=\"lead\">").text(lead()).raw("</p>\n");
        warnings(html);
        tiles(html);
        facts(html);
        navigation(html);
        html.raw("</header>\n");
    }

    private long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private String headline() {
        long failed = count(Outcome.FAIL);
        long unknown = count(Outcome.UNKNOWN);
        if (failed > 0) {
            return HtmlMarkup.counted(failed, "check") + " failed"
                    + (unknown > 0 ? ", " + HtmlMarkup.grouped(unknown) + " could not be judged" : "");
        }
        if (result.incomplete()) {
            return "No conclusion: nothing failed, but not everything was read";
        }
        return count(Outcome.PASS) > 0 ? "Nothing failed" : "Nothing was judged";
    }

    private String lead() {
        long bad = result.failures().getOrDefault(Severity.CRITICAL, 0L);
        long high = result.failures().getOrDefault(Severity.HIGH, 0L);
        long verdicts = result.findings().size() - count(Outcome.NOT_APPLICABLE);
        String severe = count(Outcome.FAIL) == 0
                ? ""
                : HtmlMarkup.grouped(bad) + " critical and " + HtmlMarkup.grouped(high) + " high. ";
        return severe + HtmlMarkup.counted(result.rules().size(), "rule") + " gave "
                + HtmlMarkup.counted(verdicts, "verdict") + " that apply; "
                + HtmlMarkup.grouped(count(Outcome.PASS)) + " passed"
                + (count(Outcome.WAIVED) == 0 ? "." : ", " + HtmlMarkup.grouped(count(Outcome.WAIVED)) + " waived.");
    }

    private void warnings(HtmlMarkup html) throws IOException {
        if (!result.header().complete()) {
            warning("The scan was interrupted. This report is partial: what is missing was not read.", "#unread", html);
        }
        if (count(Outcome.UNKNOWN) > 0) {
            warning(
                    HtmlMarkup.counted(count(Outcome.UNKNOWN), "verdict")
                            + (count(Outcome.UNKNOWN) == 1 ? " is" : " are")
                            + " unknown, neither passed nor failed, because something could not be read.",
                    "#unread",
                    html);
        } else if (!result.gaps().isEmpty() || !result.unread().isEmpty()) {
            warning("Not everything was read, though no verdict depended on it.", "#unread", html);
        }
        long idle = result.waivers().stream()
                .filter(w -> w.state() != Waiver.State.USED)
                .count();
        if (idle > 0) {
            warning(
                    HtmlMarkup.counted(idle, "waiver") + (idle == 1 ? " has" : " have")
                            + " expired or found nothing to cover.",
                    "#waived",
                    html);
        }
        if (!result.unjudged().isEmpty()) {
            warning(
                    HtmlMarkup.counted(result.unjudged().size(), "rule")
                            + " had nothing to judge: the inventory holds no resource of their type and does not say"
                            + " that none exist.",
                    "#rules",
                    html);
        }
    }

    private static void warning(String text, String link, HtmlMarkup html) throws IOException {
        html.raw("<p class=\"warning\"><strong>")
                .text(text)
                .raw("</strong> <a href=\"")
                .raw(link);
        html.raw("\">What and why</a></p>\n");
    }

    private void tiles(HtmlMarkup html) throws IOException {
        html.raw("<ul class=\"tiles\">\n");
        for (Map.Entry<Outcome, Long> count : outcomes.entrySet()) {
            html.raw("<li><a class=\"tile ").raw(HtmlWords.css(count.getKey())).raw("\" href=\"#findings?outcome=");
            html.raw(count.getKey().name())
                    .raw("\"><b>")
                    .number(count.getValue())
                    .raw("</b> <span>");
            html.text(HtmlWords.of(count.getKey())).raw("</span></a></li>\n");
        }
        html.raw("</ul>\n");
    }

    private void facts(HtmlMarkup html) throws IOException {
        CallCount sum = result.coverage().stream().reduce(CallCount.NONE, CallCount::plus);
        html.raw("<dl class=\"facts\">");
        fact("Read", TIME.format(result.header().collectedAt()), html);
        fact(result.header().accounts().size() == 1 ? "Account" : "Accounts", accounts(), html);
        fact("Regions", regions(), html);
        fact(
                "Calls",
                HtmlMarkup.grouped(sum.attempted()) + ", without an answer "
                        + HtmlMarkup.grouped(HtmlWords.unanswered(sum)),
                html);
        fact(
                "Collected by",
                result.header().tool().isEmpty()
                        ? "not stated"
                        : result.header().tool(),
                html);
        fact("Judged by", "aiposture " + version, html);
        html.raw("</dl>\n");
    }

    private static void fact(String name, String value, HtmlMarkup html) throws IOException {
        html.raw("<div><dt>").raw(name).raw("</dt><dd>").text(value).raw("</dd></div>\n");
    }

    private String accounts() {
        List<Scope> all = result.header().accounts();
        if (all.isEmpty()) {
            return "not stated";
        }
        String some = String.join(
                ", ",
                all.stream()
                        .limit(ACCOUNTS)
                        .map(a -> a.cloud() + " " + (a.account().isEmpty() ? "(unknown)" : a.account()))
                        .toList());
        return all.size() > ACCOUNTS ? some + " and " + (all.size() - ACCOUNTS) + " more" : some;
    }

    private String regions() {
        List<String> all = result.coverage().stream()
                .map(c -> c.scope().region())
                .filter(r -> !r.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return "not stated";
        }
        return all.size() <= ACCOUNTS ? String.join(", ", all) : Integer.toString(all.size());
    }

    private static void navigation(HtmlMarkup html) throws IOException {
        html.raw("<nav aria-label=\"Parts of the report\"><ul>");
        String[][] parts = {
            {"overview", "Overview"},
            {"findings", "Findings"},
            {"unread", "Not read"},
            {"waived", "Waived"},
            {"coverage", "Coverage"},
            {"rules", "Rules"},
            {"reading", "How to read this"}
        };
        for (String[] part : parts) {
            html.raw("<li><a href=\"#").raw(part[0]).raw("\">").raw(part[1]).raw("</a></li>");
        }
        html.raw("</ul></nav>\n");
    }
}
