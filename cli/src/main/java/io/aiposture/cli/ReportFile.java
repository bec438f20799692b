package io.aiposture.cli;

import io.aiposture.report.ReportFormat;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A report to be written to a file: {@code sarif=report.sarif}. */
record ReportFile(ReportFormat format, Path path) {

    /** Refuses before a scan begins what could not be written after it. */
    static final class Converter implements ITypeConverter<ReportFile> {
        @Override
        public ReportFile convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 1 || equals == value.length() - 1) {
                throw new TypeConversionException("'" + value + "' is not FORMAT=FILE");
            }
            String word = value.substring(0, equals);
            ReportFormat format = ReportFormat.named(word)
                    .orElseThrow(() ->
                            new TypeConversionException("there is no format '" + word + "'; there are " + formats()));
            return new ReportFile(format, path(value.substring(equals + 1)));
        }

        private static Path path(String file) {
            try {
                Path path = Path.of(file);
                Path directory = path.toAbsolutePath().getParent();
                if (directory == null || !Files.isDirectory(directory) || Files.isDirectory(path)) {
                    throw new TypeConversionException("a report cannot be written to '" + file + "'");
                }
                return path;
            } catch (InvalidPathException e) {
                throw new TypeConversionException("'" + file + "' is no file name");
            }
        }

        private static String formats() {
            return Arrays.stream(ReportFormat.values())
                    .map(ReportFormat::toString)
                    .collect(Collectors.joining(", "));
        }
    }
}
