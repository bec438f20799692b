package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an engineer reads in a terminal: failures by severity and resource, then what could not be judged, then counts. */
public final class TextReport implements ReportWriter {

    private static final int WIDTH = 100;

    private final String version;
    private final boolean colors;

    /** @param colors whether to use the terminal's colours */
    public TextReport(String version, boolean colors) {
        this.version = version;
        this.colors = colors;
    }

    @Override
    public void write(ScanResult result, OutputStream stream) throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        heading(result, out);
        for (Severity severity : Severity.values()) {
            failures(result, severity, out);
        }
        unknown(result, out);
        unread(result, out);
        waivers(result, out);
        summary(result, out);
        out.flush();
        if (out.checkError()) {
            throw new IOException("the report could not be written");
        }
    }

    private void heading(ScanResult result, PrintWriter out) {
        String accounts = result.header().accounts().stream()
                .map(a -> a.cloud() + " " + (a.account().isEmpty() ? "(account unknown)" : a.account()))
                .collect(Collectors.joining(", "));
        String regions = result.coverage().stream()
                .map(c -> c.scope().region())
                .filter(r -> !r.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        out.println(bold("aiposture " + version) + "  " + Plain.text(accounts)
                + (regions.isEmpty() ? "" : "  " + shortened(regions)));
        out.println(dim(
                "read " + result.header().collectedAt() + ", " + result.rules().size() + " rules"));
    }

    private static String shortened(String regions) {
        String[] all = regions.split(", ");
        return all.length > 4 ? all.length + " regions" : regions;
    }

    private void failures(ScanResult result, Severity severity, PrintWriter out) {
        Map<Finding.Subject, List<Finding>> byResource = new LinkedHashMap<>();
        for (Finding f : result.with(Outcome.FAIL)) {
            if (f.severity() == severity) {
                byResource.computeIfAbsent(f.subject(), s -> new ArrayList<>()).add(f);
            }
        }
        if (byResource.isEmpty()) {
            return;
        }
        out.println();
        long count = byResource.values().stream().mapToLong(List::size).sum();
        out.println(paint(severity, severity.name()) + dim("  " + count));
        byResource.forEach((subject, findings) -> {
            out.println();
            out.println("  " + bold(name(subject)) + "  " + dim(subject.type() + "  " + where(subject.scope())));
            findings.forEach(f -> failure(f, out));
        });
    }

    private void failure(Finding f, PrintWriter out) {
        wrap("    " + paint(f.severity(), "✗") + " ", Plain.text(f.message()), "      ", out);
        wrap("      " + dim("fix  "), Plain.text(f.rule().fix().summary()), "           ", out);
        out.println("      " + dim(f.rule().id()));
    }

    private static String name(Finding.Subject subject) {
        return Plain.text(subject.name().isEmpty() ? subject.id() : subject.name());
    }

    private static String where(Scope scope) {
        return scope.label().isEmpty() ? "the account" : Plain.text(scope.label());
    }

    private record Cause(String operation, String reason, String permission) {}

    private void unknown(ScanResult result, PrintWriter out) {
        Map<Cause, List<Finding>> byCause = new LinkedHashMap<>();
        for (Finding f : result.with(Outcome.UNKNOWN)) {
            Finding.Unknown u = f.unknown();
            if (u != null) {
                byCause.computeIfAbsent(new Cause(u.operation(), u.reason(), u.permission()), c -> new ArrayList<>())
                        .add(f);
            }
        }
        if (byCause.isEmpty()) {
            return;
        }
        out.println();
        out.println(yellow("UNKNOWN")
                + dim("  " + result.with(Outcome.UNKNOWN).size()
                        + "  neither passed nor failed: something these verdicts need was not read"));
        byCause.forEach((cause, findings) -> cause(cause, findings, out));
    }

    private void cause(Cause cause, List<Finding> findings, PrintWriter out) {
        out.println();
        String operation = cause.operation().isEmpty() ? "" : "  " + cause.operation();
        out.println("  " + bold(Plain.text(cause.reason() + operation))
                + (cause.permission().isEmpty() ? "" : dim("  grant " + Plain.text(cause.permission()))));
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        findings.forEach(f ->
                byRule.computeIfAbsent(f.rule().id(), r -> new ArrayList<>()).add(name(f.subject())));
        byRule.forEach((rule, names) -> {
            String some = names.stream().limit(3).collect(Collectors.joining(", "));
            String more = names.size() > 3 ? " and " + (names.size() - 3) + " more" : "";
            wrap("    " + yellow("?") + " ", rule + "  " + some + more, "      ", out);
        });
    }

    private void unread(ScanResult result, PrintWriter out) {
        if (result.gaps().isEmpty()) {
            return;
        }
        out.println();
        out.println(yellow("NOT READ"));
        Map<String, List<Gap>> byCause = new LinkedHashMap<>();
        result.gaps().forEach(g -> byCause.computeIfAbsent(g.operation() + "  " + g.reason(), k -> new ArrayList<>())
                .add(g));
        byCause.forEach((cause, gaps) -> {
            String types =
                    gaps.stream().map(TextReport::what).distinct().limit(4).collect(Collectors.joining(", "));
            String scopes =
                    gaps.stream().map(g -> where(g.scope())).distinct().limit(4).collect(Collectors.joining(", "));
            wrap("  ", Plain.text(cause) + ": " + Plain.text(types) + " in " + scopes, "    ", out);
        });
    }

    private static String what(Gap gap) {
        return gap.type().equals(Gap.EVERY_TYPE) ? "everything" : gap.type();
    }

    private void summary(ScanResult result, PrintWriter out) {
        Map<Outcome, Long> outcomes = result.outcomes();
        String severities = result.failures().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> paint(e.getKey(), e.getValue() + " " + e.getKey().word()))
                .collect(Collectors.joining(", "));
        out.println();
        out.println(
                bold(count(outcomes, Outcome.FAIL) + " failed") + (severities.isEmpty() ? "" : " (" + severities + ")")
                        + ", " + count(outcomes, Outcome.UNKNOWN) + " unknown, " + waived(outcomes)
                        + count(outcomes, Outcome.PASS)
                        + " passed, " + count(outcomes, Outcome.NOT_APPLICABLE) + " not applicable");
        calls(result, out);
        if (!result.unjudged().isEmpty()) {
            out.println(dim(result.unjudged().size() + " rules had nothing to judge: the inventory holds no resource of"
                    + " their type and does not say that none exist"));
        }
        if (!result.header().complete()) {
            out.println(yellow("The scan was interrupted; this report is incomplete."));
        }
    }

    private static String waived(Map<Outcome, Long> outcomes) {
        long waived = count(outcomes, Outcome.WAIVED);
        return waived == 0 ? "" : waived + " waived, ";
    }

    private void waivers(ScanResult result, PrintWriter out) {
        if (result.waivers().isEmpty()) {
            return;
        }
        out.println();
        out.println(bold("WAIVED") + dim("  " + result.with(Outcome.WAIVED).size()));
        for (Finding f : result.with(Outcome.WAIVED)) {
            wrap("  - ", f.rule().id() + "  " + name(f.subject()) + "  " + Plain.text(WaiverText.of(f)), "    ", out);
        }
        result.waivers().stream()
                .map(WaiverText::remark)
                .filter(r -> !r.isEmpty())
                .forEach(r -> wrap("  " + yellow("!") + " ", Plain.text(r), "    ", out));
    }

    private void calls(ScanResult result, PrintWriter out) {
        if (result.coverage().isEmpty()) {
            return;
        }
        long attempted =
                result.coverage().stream().mapToLong(CallCount::attempted).sum();
        long ok = result.coverage().stream().mapToLong(CallCount::ok).sum();
        long denied = result.coverage().stream().mapToLong(CallCount::denied).sum();
        long throttled =
                result.coverage().stream().mapToLong(CallCount::throttled).sum();
        long failed = result.coverage().stream().mapToLong(CallCount::failed).sum();
        long notOffered =
                result.coverage().stream().mapToLong(CallCount::notOffered).sum();
        out.println(dim(String.format(
                Locale.ROOT,
                "%d calls: %d answered, %d denied, %d throttled, %d failed, %d not offered in their region",
                attempted,
                ok,
                denied,
                throttled,
                failed,
                notOffered)));
    }

    private static long count(Map<Outcome, Long> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Breaks text at blanks; a longer word is left whole. */
    private static void wrap(String first, String text, String further, PrintWriter out) {
        StringBuilder line = new StringBuilder(first);
        int length = further.length();
        for (String word : text.split(" ")) {
            if (length + word.length() + 1 > WIDTH && length > further.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(further);
                length = further.length();
            }
            line.append(word).append(' ');
            length += word.length() + 1;
        }
        out.println(line.toString().stripTrailing());
    }

    private String paint(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL -> color("1;35", text);
            case HIGH -> color("31", text);
            case MEDIUM -> color("33", text);
            case LOW, INFO -> color("36", text);
        };
    }

    private String bold(String text) {
        return color("1", text);
    }

    private String dim(String text) {
        return color("2", text);
    }

    private String yellow(String text) {
        return color("33", text);
    }

    private String color(String code, String text) {
        return colors ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
