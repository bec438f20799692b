package io.aiposture.cli;

import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.Severity;
import io.aiposture.report.Key;
import io.aiposture.report.KeyTable;
import io.aiposture.report.Locations;
import io.aiposture.report.ReportContext;
import io.aiposture.report.ReportFormat;
import io.aiposture.report.ReportWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where the report goes, and what the exit code says of it. */
final class ReportOptions {

    /** A severity, or {@code none}: findings never fail the run. */
    record Threshold(Optional<Severity> severity) {

        /** By hand: the parser shows defaults at every start, and a record's own text is made at run time. */
        @Override
        public String toString() {
            return severity.map(Severity::word).orElse("none");
        }

        static final class Converter implements ITypeConverter<Threshold> {
            @Override
            public Threshold convert(String value) {
                return value.equalsIgnoreCase("none")
                        ? new Threshold(Optional.empty())
                        : new Threshold(Optional.of(Severity.valueOf(value.toUpperCase(Locale.ROOT))));
            }
        }
    }

    @Option(names = "--format", paramLabel = "F", description = "${COMPLETION-CANDIDATES}. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to a file: whole, or not at all.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "F=FILE",
            converter = ReportFile.Converter.class,
            description = "A further report, in any format (repeatable).")
    private List<ReportFile> files = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "S",
            converter = Threshold.Converter.class,
            description = "Exit with 1 for findings of this severity or worse; none for never. Default: high.")
    private Threshold failOn = new Threshold(Optional.of(Severity.HIGH));

    @Option(names = "--allow-incomplete", description = "Exit with 0 although something needed was not read.")
    private boolean allowIncomplete;

    @Option(names = "--baseline", paramLabel = "FILE", description = "An earlier JSON report, for --fail-on-new.")
    private Optional<Path> baseline = Optional.empty();

    @Option(names = "--fail-on-new", description = "Only failures that the baseline lacks count.")
    private boolean failOnNew;

    /** What failed in the baseline. */
    private KeyTable known = new KeyTable();

    /** Finds mistakes in the options before any work is done. */
    void check() throws UserException {
        if (failOnNew != baseline.isPresent()) {
            throw new UserException("--fail-on-new and --baseline go together");
        }
        if (baseline.isPresent()) {
            known = Diff.failures(baseline.get());
        }
    }

    /** Where the first report goes; empty for standard output. */
    Optional<Path> output() {
        return output;
    }

    /** True when one of the reports says what the verdicts rest on. */
    boolean wantsDigests() {
        return format.needsDigests() || files.stream().anyMatch(f -> f.format().needsDigests());
    }

    /** Writes the reports and says how the run ends. */
    ExitCode report(ScanResult result, Console console) throws IOException, UserException {
        return report(result, console, Locations.synthetic());
    }

    /** Writes the reports of an inventory whose resources stand in a file. */
    ExitCode report(ScanResult result, Console console, Locations locations) throws IOException, UserException {
        Set<Path> written = new HashSet<>();
        for (ReportFile file : files) {
            write(file, written, result, locations, console);
        }
        if (output.isPresent()) {
            write(new ReportFile(format, output.get()), written, result, locations, console);
        } else {
            ReportContext context = ReportContext.ofStream(Version.number(), console.colors(), locations);
            ReportWriter writer = format.writer(context);
            writer.write(result, console.out());
            console.out().flush();
            warn(format.toString(), writer.omissions(result), console);
        }
        return exitCode(result);
    }

    private static void write(
            ReportFile file, Set<Path> written, ScanResult result, Locations locations, Console console)
            throws IOException, UserException {
        if (!written.add(file.path().toAbsolutePath().normalize())) {
            throw new UserException("two reports would be written to " + file.path());
        }
        ReportWriter writer = file.format().writer(ReportContext.ofFile(Version.number(), locations));
        AtomicFile.write(file.path(), out -> writer.write(result, out));
        warn(file.path().toString(), writer.omissions(result), console);
    }

    private static void warn(String where, List<String> omissions, Console console) {
        omissions.forEach(o -> console.err().println("aiposture: " + where + ": " + o));
    }

    private ExitCode exitCode(ScanResult result) {
        boolean findings = failOn.severity().map(limit -> fails(result, limit)).orElse(false);
        if (!result.header().complete()) {
            return ExitCode.INTERRUPTED;
        }
        if (findings) {
            return ExitCode.FINDINGS;
        }
        return result.incomplete() && !allowIncomplete ? ExitCode.INCOMPLETE : ExitCode.CLEAN;
    }

    /** True when something fails that is bad enough and, if only new failures count, new. */
    private boolean fails(ScanResult result, Severity limit) {
        return Arrays.stream(Severity.values())
                .filter(s -> s.atLeast(limit))
                .map(s -> result.findings().with(Outcome.FAIL, s))
                .anyMatch(some -> known.size() == 0
                        ? !some.isEmpty()
                        : some.any(f -> known.get(Key.of(f.fingerprint())) == KeyTable.ABSENT));
    }
}
