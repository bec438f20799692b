package io.aiposture.report;

import io.aiposture.finding.Finding;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Annotations for a run of GitHub Actions: workflow commands on standard output, the worst first. */
public final class GithubReport implements ReportWriter {

    /** GitHub shows ten errors and ten warnings of a step and drops the rest without a word. */
    private static final int SHOWN = 10;

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Finding f : errors(result).stream().limit(SHOWN).toList()) {
            annotation("error", f, text);
        }
        for (Finding f : warnings(result).stream().limit(SHOWN).toList()) {
            annotation("warning", f, text);
        }
        for (String omission : omissions(result)) {
            text.write("::notice title=aiposture::" + message(omission) + "\n");
        }
        text.flush();
    }

    @Override
    public List<String> omissions(ScanResult result) {
        long left = Math.max(0, errors(result).size() - SHOWN)
                + Math.max(0, warnings(result).size() - SHOWN);
        return left == 0
                ? List.of()
                : List.of(left + " findings have no annotation: GitHub shows " + SHOWN + " of a kind");
    }

    private static List<Finding> errors(ScanResult result) {
        return result.with(Outcome.FAIL).stream()
                .filter(f -> f.severity().atLeast(Severity.HIGH))
                .toList();
    }

    /** Milder failures, and what nobody knows. */
    private static List<Finding> warnings(ScanResult result) {
        return result.findings().stream()
                .filter(f -> f.outcome() == Outcome.UNKNOWN
                        || f.outcome() == Outcome.FAIL && !f.severity().atLeast(Severity.HIGH))
                .toList();
    }

    private static void annotation(String kind, Finding f, Writer out) throws IOException {
        String word = f.outcome() == Outcome.UNKNOWN ? "unknown" : f.severity().word();
        String name =
                f.subject().name().isEmpty() ? f.subject().id() : f.subject().name();
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
