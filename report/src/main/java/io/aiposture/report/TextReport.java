package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an engineer reads in a terminal: failures by severity and resource, then what could not be judged, then counts. */
public final class TextReport implements ReportWriter {

    private static final int FEW_ACCOUNTS = 6;
    private static final int FEW_REGIONS = 4;

    private final String version;
    private final boolean colors;
    private final long shown;

    /**
     * @param colors whether to use the terminal's colours
     * @param shown how many failures, and how many waived ones, are listed at most
     */
    public TextReport(String version, boolean colors, long shown) {
        this.version = version;
        this.colors = colors;
        this.shown = shown;
    }

    @Override
    public void write(ScanResult result, OutputStream stream) throws IOException {
        TextPage page = new TextPage(stream, colors);
        heading(result, page);
        long room = shown;
        for (Severity severity : Severity.values()) {
            room -= failures(result.findings().with(Outcome.FAIL, severity), severity, room, page);
        }
        TextCauses causes = new TextCauses(result, page);
        causes.unknown();
        causes.unread();
        waivers(result, page);
        summary(result, page);
        page.end();
    }

    @Override
    public List<String> omissions(ScanResult result) {
        long failures = Math.max(0, result.findings().count(Outcome.FAIL) - shown);
        long waived = Math.max(0, result.findings().count(Outcome.WAIVED) - shown);
        return failures + waived == 0
                ? List.of()
                : List.of(failures + waived + " failures, the mildest, are not listed: --output FILE and"
                        + " --format json hold all");
    }

    private void heading(ScanResult result, TextPage page) {
        List<Scope> all = result.header().accounts();
        String accounts = all.size() > FEW_ACCOUNTS
                ? all.size() + " accounts"
                : all.stream()
                        .map(a -> a.cloud() + " " + (a.account().isEmpty() ? "(account unknown)" : a.account()))
                        .collect(Collectors.joining(", "));
        TreeSet<String> regions = result.coverage().stream()
                .map(c -> c.scope().region())
                .filter(r -> !r.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        String where = regions.size() > FEW_REGIONS ? regions.size() + " regions" : String.join(", ", regions);
        page.line(page.bold("aiposture " + version) + "  " + Plain.text(accounts)
                + (where.isEmpty() ? "" : "  " + Plain.text(where)));
        page.line(page.dim(
                "read " + result.header().collectedAt() + ", " + result.rules().size() + " rules"));
    }

    /** Returns how many were listed. Those of one resource follow each other. */
    private static long failures(Findings failures, Severity severity, long room, TextPage page) {
        if (failures.isEmpty()) {
            return 0;
        }
        page.line();
        page.line(page.paint(severity, severity.name()) + page.dim("  " + failures.size()));
        Iterator<Finding> some = failures.iterator();
        Subject last = null;
        long listed = 0;
        for (; listed < room && some.hasNext(); listed++) {
            Finding f = some.next();
            if (!f.subject().equals(last)) {
                last = f.subject();
                page.line();
                page.line("  " + page.bold(name(last)) + "  " + page.dim(last.type() + "  " + where(last.scope())));
            }
            failure(f, page);
        }
        more(failures.size() - listed, page);
        return listed;
    }

    private static void failure(Finding f, TextPage page) {
        page.wrap("    " + page.paint(f.severity(), "✗") + " ", Plain.text(f.message()), "      ");
        page.wrap("      " + page.dim("fix  "), Plain.text(f.rule().fix().summary()), "           ");
        page.line("      " + page.dim(f.rule().id()));
    }

    private static void more(long left, TextPage page) {
        if (left > 0) {
            page.line();
            page.line(
                    page.yellow("  … and " + left + " more") + page.dim("; --output FILE and --format json hold all"));
        }
    }

    static String name(Subject subject) {
        return Plain.text(subject.label());
    }

    static String where(Scope scope) {
        return scope.label().isEmpty() ? "the account" : Plain.text(scope.label());
    }

    private void waivers(ScanResult result, TextPage page) {
        if (result.waivers().isEmpty()) {
            return;
        }
        Findings waived = result.with(Outcome.WAIVED);
        page.line();
        page.line(page.bold("WAIVED") + page.dim("  " + waived.size()));
        Iterator<Finding> some = waived.iterator();
        long listed = 0;
        for (; listed < shown && some.hasNext(); listed++) {
            Finding f = some.next();
            page.wrap("  - ", f.rule().id() + "  " + name(f.subject()) + "  " + Plain.text(WaiverText.of(f)), "    ");
        }
        more(waived.size() - listed, page);
        result.waivers().stream()
                .map(WaiverText::remark)
                .filter(r -> !r.isEmpty())
                .forEach(r -> page.wrap("  " + page.yellow("!") + " ", Plain.text(r), "    "));
    }

    private static void summary(ScanResult result, TextPage page) {
        Map<Outcome, Long> outcomes = result.outcomes();
        String severities = result.failures().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> page.paint(e.getKey(), e.getValue() + " " + e.getKey().word()))
                .collect(Collectors.joining(", "));
        page.line();
        page.line(page.bold(count(outcomes, Outcome.FAIL) + " failed")
                + (severities.isEmpty() ? "" : " (" + severities + ")")
                + ", " + count(outcomes, Outcome.UNKNOWN) + " unknown, " + waived(outcomes)
                + count(outcomes, Outcome.PASS)
                + " passed, " + count(outcomes, Outcome.NOT_APPLICABLE) + " not applicable");
        calls(result, page);
        if (!result.unjudged().isEmpty()) {
            page.line(page.dim(result.unjudged().size()
                    + " rules had nothing to judge: the inventory holds no resource of their type and does not say that"
                    + " none exist"));
        }
        if (!result.header().complete()) {
            page.line(page.yellow("The scan was interrupted; this report is incomplete."));
        }
    }

    private static String waived(Map<Outcome, Long> outcomes) {
        long waived = count(outcomes, Outcome.WAIVED);
        return waived == 0 ? "" : waived + " waived, ";
    }

    private static void calls(ScanResult result, TextPage page) {
        if (result.coverage().isEmpty()) {
            return;
        }
        CallCount sum = result.coverage().stream().reduce(CallCount.NONE, CallCount::plus);
        page.line(page.dim(String.format(
                Locale.ROOT,
                "%d calls: %d answered, %d denied, %d throttled, %d failed, %d not offered in their region",
                sum.attempted(),
                sum.ok(),
                sum.denied(),
                sum.throttled(),
                sum.failed(),
                sum.notOffered())));
    }

    private static long count(Map<Outcome, Long> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
