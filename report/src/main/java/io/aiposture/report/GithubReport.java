package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Annotations for a run of GitHub Actions: workflow commands on standard output, the worst first. */
public final class GithubReport implements ReportWriter {

    /** GitHub shows ten errors and ten warnings of a step and drops the rest without a word. */
    private static final int SHOWN = 10;

    private static final List<Severity> MILDER = List.of(Severity.MEDIUM, Severity.LOW, Severity.INFO);

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        int errors = 0;
        for (Severity severity : List.of(Severity.CRITICAL, Severity.HIGH)) {
            errors += annotations("error", result.findings().with(Outcome.FAIL, severity), SHOWN - errors, text);
        }
        int warnings = 0;
        for (Severity severity : MILDER) {
            warnings += annotations("warning", result.findings().with(Outcome.FAIL, severity), SHOWN - warnings, text);
        }
        annotations("warning", result.with(Outcome.UNKNOWN), SHOWN - warnings, text);
        for (String omission : omissions(result)) {
            text.write("::notice title=aiposture::" + message(omission) + "\n");
        }
        text.flush();
    }

    @Override
    public List<String> omissions(ScanResult result) {
        Map<Severity, Long> failures = result.failures();
        long errors = failures.getOrDefault(Severity.CRITICAL, 0L) + failures.getOrDefault(Severity.HIGH, 0L);
        // milder failures, and what nobody knows
        long warnings = result.findings().count(Outcome.FAIL)
                - errors
                + result.findings().count(Outcome.UNKNOWN);
        long left = Math.max(0, errors - SHOWN) + Math.max(0, warnings - SHOWN);
        return left == 0
                ? List.of()
                : List.of(left + " findings have no annotation: GitHub shows " + SHOWN + " of a kind");
    }

    /** Returns how many were written. */
    private static int annotations(String kind, Findings findings, int room, Writer text) throws IOException {
        Iterator<Finding> some = findings.iterator();
        int written = 0;
        for (; written < room && some.hasNext(); written++) {
            annotation(kind, some.next(), text);
        }
        return written;
    }

    private static void annotation(String kind, Finding f, Writer out) throws IOException {
        String word = f.outcome() == Outcome.UNKNOWN ? "unknown" : f.severity().word();
        String name = f.subject().label();
        out.write("::" + kind + " title=" + property(word + ": " + f.rule().id()) + "::"
                + message(name + ": " + f.message()) + "\n");
    }

    /** A command ends at the end of its line; what scanned data says must never begin another one. */
    private static String message(String text) {
        return Plain.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
