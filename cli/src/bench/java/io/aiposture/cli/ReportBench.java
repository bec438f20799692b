package io.aiposture.cli;

import io.aiposture.finding.ScanResult;
import io.aiposture.report.Locations;
import io.aiposture.report.ReportContext;
import io.aiposture.report.ReportFormat;
import io.aiposture.report.ReportWriter;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes reports of an organization of many accounts like the sample estate: how long it takes, how long the file is, and
 * how much heap was used at most while it was written. Run it with the heap that a scan may have, {@code -Xmx512m}.
 */
public final class ReportBench {

    private static final int FINDINGS = 250_000;
    private static final List<String> FORMATS = List.of("json", "sarif", "csv", "html");

    private ReportBench() {}

    /** What writing one report took. */
    public record Measured(String format, long findings, long millis, long bytes, long peakHeap) {}

    /** How many findings, then formats; without arguments a quarter of a million in the four great ones. */
    public static void main(String[] args) throws Exception {
        int findings = args.length == 0 ? FINDINGS : Integer.parseInt(args[0]);
        List<String> formats =
                args.length < 2 ? FORMATS : Stream.of(args).skip(1).toList();
        ScanResult result = BigEstate.of(findings);
        for (String format : formats) {
            Measured m = measure(ReportFormat.named(format).orElseThrow(), result);
            System.out.printf(
                    "%-8s %,d findings  %,d ms  %,d bytes  %d MiB of heap at most%n",
                    m.format(), m.findings(), m.millis(), m.bytes(), m.peakHeap() >> 20);
        }
    }

    /** Writes one report to a temporary file. */
    public static Measured measure(ReportFormat format, ScanResult result) throws Exception {
        Path file = Files.createTempFile("report", "." + format);
        try {
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            ReportWriter writer = format.writer(ReportContext.ofFile("bench", Locations.synthetic()));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(result, out);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            long peak = heap().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
            return new Measured(format.toString(), result.findings().size(), millis, Files.size(file), peak);
        } finally {
            Files.delete(file);
        }
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP);
    }
}
