package io.aiposture.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The formats of a report: the only list of them. */
public enum ReportFormat {
    /** For an engineer in a terminal. */
    TEXT(c -> new TextReport(c.version(), c.colors(), c.shown())),
    /** The whole result, for programs. */
    JSON(c -> new JsonReport(c.version())),
    /** For an auditor: one file that works offline. */
    HTML(c -> new HtmlReport(c.version())),
    /** For a spreadsheet. */
    CSV(c -> new CsvReport()),
    /** For a comment on a change. */
    MARKDOWN(c -> new MarkdownReport(c.version())),
    /** For code scanning. */
    SARIF(c -> new SarifReport(c.version(), c.locations())),
    /** For the test view of a pipeline. */
    JUNIT(c -> new JunitReport()),
    /** For a security data lake: OCSF Compliance Findings. */
    OCSF(c -> new OcsfReport(c.version())),
    /** GitLab code quality. */
    GITLAB(c -> new GitlabReport(c.locations())),
    /** Annotations for GitHub Actions. */
    GITHUB(c -> new GithubReport());

    private final Function<ReportContext, ReportWriter> writer;

    ReportFormat(Function<ReportContext, ReportWriter> writer) {
        this.writer = writer;
    }

    /** A writer of this format. */
    public ReportWriter writer(ReportContext context) {
        return writer.apply(context);
    }

    /** True when a report of this format says what it rests on: {@link io.aiposture.finding.ScanResult.Digests}. */
    public boolean needsDigests() {
        return this == JSON;
    }

    /** The format that a user calls so. */
    public static Optional<ReportFormat> named(String word) {
        return Arrays.stream(values())
                .filter(f -> f.toString().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The word used in flags. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
