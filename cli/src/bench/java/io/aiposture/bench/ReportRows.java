package io.aiposture.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.aiposture.bench.Launch.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports of many findings: each a run of its own, evaluation included. */
final class ReportRows implements Group {

    private static final int RESOURCES = 1000;
    private static final double HTML_MEGABYTES = 25;

    @Override
    public List<Row> rows(Settings settings, Estates estates) throws IOException, InterruptedException {
        Jdk jdk = settings.jdks().get(0);
        Path report = settings.work().resolve("report");
        new Launch(settings, jdk)
                .aiposture(
                        "evaluate",
                        estates.of(10, RESOURCES).toString(),
                        "--format",
                        "json",
                        "--output",
                        report.toString());
        double each = findings(report) / 10.0;
        Path estate = estates.of((int) Math.ceil(settings.findings() / each), RESOURCES);
        List<Row> rows = new ArrayList<>();
        for (String format : List.of("json", "sarif", "csv", "html")) {
            Files.deleteIfExists(report);
            Ran ran = new Launch(settings, jdk)
                    .bounded()
                    .aiposture("evaluate", estate.toString(), "--format", format, "--output", report.toString());
            rows.addAll(rows(settings, format, ran, report));
        }
        Files.deleteIfExists(report);
        return rows;
    }

    private static List<Row> rows(Settings settings, String format, Ran ran, Path report) throws IOException {
        String what = "%s of %,d findings, %s"
                .formatted(
                        format.toUpperCase(java.util.Locale.ROOT),
                        settings.findings(),
                        settings.jdks().get(0).label());
        String budget = "within -Xmx512m";
        if (!ran.well() || !Files.exists(report)) {
            return List.of(Row.failed(what, ran.well() ? "no report" : ran.problem(), budget));
        }
        double megabytes = Files.size(report) / 1e6;
        String measured = "%.1f s, %,.1f MB, peak %,.0f MiB resident, %,.0f MiB heap"
                .formatted(ran.seconds(), megabytes, Numbers.mebibytes(ran.resident()), Numbers.mebibytes(ran.heap()));
        Row row = new Row(what, measured, budget, Row.Verdict.MET);
        return format.equals("html")
                ? List.of(row, Row.atMost("its size", Numbers.round(megabytes), HTML_MEGABYTES, " MB"))
                : List.of(row);
    }

    /** All verdicts that a JSON report counts. */
    private static long findings(Path report) throws IOException {
        long sum = 0;
        try (JsonParser parser = new JsonFactory().createParser(report.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT && "outcomes".equals(parser.currentName())) {
                    while (parser.nextToken() != JsonToken.END_OBJECT) {
                        sum += parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                    }
                    return sum;
                }
            }
        }
        throw new IOException(report + " counts no outcomes");
    }
}
