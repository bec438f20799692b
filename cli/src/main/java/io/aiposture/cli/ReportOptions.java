package io.aiposture.cli;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.report.JsonReport;
import io.aiposture.report.ReportWriter;
import io.aiposture.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where the report goes, and what the exit code says of it. */
final class ReportOptions {

    enum Format {
        TEXT,
        JSON
    }

    /** A severity, or {@code none}: findings never fail the run. */
    record Threshold(Optional<Severity> severity) {

        static final class Converter implements ITypeConverter<Threshold> {
            @Override
            public Threshold convert(String value) {
                return value.equalsIgnoreCase("none")
                        ? new Threshold(Optional.empty())
                        : new Threshold(Optional.of(Severity.valueOf(value.toUpperCase(Locale.ROOT))));
            }
        }
    }

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file: whole, or not at all.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "S",
            converter = Threshold.Converter.class,
            description = "Exit with 1 for findings of this severity or worse; none for never. Default: high.")
    private Threshold failOn = new Threshold(Optional.of(Severity.HIGH));

    @Option(names = "--allow-incomplete", description = "Exit with 0 although something needed was not read.")
    private boolean allowIncomplete;

    /** Writes the report and says how the run ends. */
    ExitCode report(ScanResult result, Console console) throws IOException, UserException {
        if (output.isPresent()) {
            ReportWriter writer = writer(false);
            AtomicFile.write(output.get(), out -> writer.write(result, out));
        } else {
            writer(console.colors()).write(result, console.out());
            console.out().flush();
        }
        return exitCode(result);
    }

    private ReportWriter writer(boolean colors) {
        return switch (format) {
            case TEXT -> new TextReport(Version.number(), colors);
            case JSON -> new JsonReport(Version.number());
        };
    }

    private ExitCode exitCode(ScanResult result) {
        boolean findings = failOn.severity()
                .map(limit -> result.with(Outcome.FAIL).stream()
                        .anyMatch(f -> f.severity().atLeast(limit)))
                .orElse(false);
        if (!result.header().complete()) {
            return ExitCode.INTERRUPTED;
        }
        if (findings) {
            return ExitCode.FINDINGS;
        }
        return result.incomplete() && !allowIncomplete ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }
}
