package io.aiposture.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Unknown;
import io.aiposture.finding.ScanResult;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** All findings for a spreadsheet: RFC 4180, UTF-8, every cell quoted, and no cell is a formula. */
public final class CsvReport implements ReportWriter {

    private static final List<String> COLUMNS = List.of(
            "outcome",
            "severity",
            "rule",
            "title",
            "family",
            "cloud",
            "account",
            "region",
            "type",
            "id",
            "name",
            "message",
            "evidence",
            "unread_operation",
            "unread_reason",
            "unread_permission",
            "waiver",
            "fix",
            "controls",
            "fingerprint");

    /** What makes a cell a formula in some spreadsheet, the full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final Unknown NOTHING_UNREAD = new Unknown("", "", "");

    @Override
    public void write(ScanResult result, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        row(COLUMNS, csv);
        for (Finding f : result.findings()) {
            row(cells(f), csv);
        }
        csv.flush();
    }

    private static List<String> cells(Finding f) {
        Rule rule = f.rule();
        Scope scope = f.subject().scope();
        Unknown unknown = f.unknown() == null ? NOTHING_UNREAD : f.unknown();
        return List.of(
                f.outcome().name(),
                f.severity().word(),
                rule.id(),
                rule.title(),
                rule.family(),
                scope.cloud(),
                scope.account(),
                scope.region(),
                f.subject().type(),
                f.subject().id(),
                f.subject().name(),
                f.message(),
                evidence(f),
                unknown.operation(),
                unknown.reason(),
                unknown.permission(),
                WaiverText.of(f),
                rule.fix().summary(),
                controls(rule),
                f.fingerprint());
    }

    private static String evidence(Finding f) {
        return f.evidence().stream().map(CsvReport::one).collect(Collectors.joining("; "));
    }

    private static String one(Evidence e) {
        JsonNode value = e.value();
        String where = e.resource().isEmpty() ? "" : e.resource() + " ";
        return where + e.path() + " = " + (value.isMissingNode() ? "(absent)" : Json.text(value));
    }

    private static String controls(Rule rule) {
        return rule.controls().entrySet().stream()
                .flatMap(c -> c.getValue().stream().map(id -> c.getKey() + ":" + id))
                .collect(Collectors.joining("; "));
    }

    private static void row(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "\"" : ",\"");
            out.append(safe(cells.get(i)).replace("\"", "\"\"")).append('"');
        }
        out.append("\r\n");
    }

    static String safe(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return (formula ? "'" : "") + Plain.whole(cell);
    }
}
