package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For a comment on a change: a summary, what was not read, then failures by severity as far as a comment has room. */
public final class MarkdownReport implements ReportWriter {

    /** GitHub refuses comments of more than 65,536 characters; GitLab takes more. */
    static final int LONGEST = 60_000;

    private static final int CAUSES = 50;

    private final String version;

    public MarkdownReport(String version) {
        this.version = version;
    }

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        out.write(compose(result).text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> omissions(ScanResult result) {
        return compose(result).omissions();
    }

    private record Composed(String text, List<String> omissions) {}

    private Composed compose(ScanResult result) {
        StringBuilder out = new StringBuilder();
        List<String> omissions = new ArrayList<>();
        heading(result, out);
        unknown(result, out, omissions);
        long left = 0;
        for (Severity severity : Severity.values()) {
            Findings failures = result.findings().with(Outcome.FAIL, severity);
            // once something found no room, nothing milder may take it
            left += left > 0 ? failures.size() : failures(severity, failures, out);
        }
        if (left > 0) {
            omissions.add(left + " failures are left out: a comment has no room for them");
        }
        omissions.forEach(o -> out.append("\n**").append(o).append(".**\n"));
        return new Composed(out.toString(), List.copyOf(omissions));
    }

    private void heading(ScanResult result, StringBuilder out) {
        Map<Outcome, Long> outcomes = result.outcomes();
        out.append("## aiposture: ")
                .append(outcomes.get(Outcome.FAIL))
                .append(" failed, ")
                .append(outcomes.get(Outcome.UNKNOWN))
                .append(" unknown\n\n");
        if (!result.header().complete()) {
            out.append("**The scan was interrupted; this report is incomplete.**\n\n");
        }
        out.append("| outcome | findings |\n| --- | ---: |\n");
        result.failures().forEach((severity, count) -> row(out, "failed, " + severity.word(), count));
        outcomes.forEach((outcome, count) -> {
            if (outcome != Outcome.FAIL) {
                row(out, word(outcome), count);
            }
        });
        out.append("\nRead ")
                .append(result.header().collectedAt())
                .append(", ")
                .append(result.rules().size())
                .append(" rules, aiposture ")
                .append(version)
                .append(".\n");
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "failed";
            case UNKNOWN -> "**unknown** (neither passed nor failed)";
            case WAIVED -> "waived";
            case PASS -> "passed";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static void row(StringBuilder out, String what, long count) {
        out.append("| ").append(what).append(" | ").append(count).append(" |\n");
    }

    private record Cause(Unknown unknown, String rule) {}

    private static void unknown(ScanResult result, StringBuilder out, List<String> omissions) {
        Map<Cause, Long> causes = new LinkedHashMap<>();
        for (Finding f : result.with(Outcome.UNKNOWN)) {
            if (f.unknown() != null) {
                causes.merge(new Cause(f.unknown(), f.rule().id()), 1L, Long::sum);
            }
        }
        if (causes.isEmpty()) {
            return;
        }
        out.append(
                "\n### Unknown\n\n| not read | why | grant | rule | resources |\n| --- | --- | --- | --- | ---: |\n");
        causes.entrySet().stream().limit(CAUSES).forEach(c -> {
            Unknown u = c.getKey().unknown();
            out.append("| ").append(MarkdownText.code(u.operation()));
            out.append(" | ").append(MarkdownText.text(u.reason()));
            out.append(" | ").append(MarkdownText.code(u.permission()));
            out.append(" | ").append(MarkdownText.code(c.getKey().rule()));
            out.append(" | ").append(c.getValue()).append(" |\n");
        });
        if (causes.size() > CAUSES) {
            omissions.add(causes.size() - CAUSES + " more causes of unknown verdicts are left out");
        }
    }

    /** Returns how many found no room. */
    private static long failures(Severity severity, Findings failures, StringBuilder out) {
        StringBuilder part = new StringBuilder("\n### ")
                .append(severity.name().charAt(0))
                .append(severity.word().substring(1))
                .append(" (")
                .append(failures.size())
                .append(")\n\n| resource | finding | rule |\n| --- | --- | --- |\n");
        int written = 0;
        for (Finding f : failures) {
            String row = row(f);
            if (out.length() + part.length() + row.length() > LONGEST) {
                break;
            }
            part.append(row);
            written++;
        }
        if (written > 0) {
            out.append(part);
        }
        return failures.size() - written;
    }

    private static String row(Finding f) {
        String name = f.subject().label();
        String label = f.subject().scope().label();
        return "| " + MarkdownText.code(name) + " "
                + MarkdownText.code(f.subject().type())
                + (label.isEmpty() ? "" : " " + MarkdownText.code(label))
                + " | " + MarkdownText.text(f.message())
                + " | " + MarkdownText.code(f.rule().id()) + " |\n";
    }
}
