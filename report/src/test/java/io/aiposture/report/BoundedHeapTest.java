package io.aiposture.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every format in a heap that could not hold the findings: 30,000 of them take 23 MB as objects. */
class BoundedHeapTest {

    private static final int FINDINGS = 30_000;

    private record Written(long bytes, long lines) {}

    @Test
    void everyFormatIsWrittenInAHeapSmallerThanTheFindings() throws Exception {
        List<String> formats =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::toString).toList();
        Map<String, Written> written = written(formats);
        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(formats);
        assertThat(written.get("csv").lines()).isEqualTo(FINDINGS + 1);
        assertThat(written.get("html").bytes() / FINDINGS).isLessThan(100);
        for (String all : List.of("json", "ocsf", "junit")) {
            assertThat(written.get(all).lines()).isGreaterThan(3 * FINDINGS);
        }
    }

    private static Map<String, Written> written(List<String> formats) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx20m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ManyFindings.class.getName(),
                Integer.toString(FINDINGS)));
        command.addAll(formats);
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = java.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(java.waitFor(1, TimeUnit.SECONDS)).isTrue();
            assertThat(java.exitValue()).as(said).isZero();
            Map<String, Written> written = new HashMap<>();
            said.lines()
                    .map(l -> l.split(" "))
                    .filter(w -> formats.contains(w[0]))
                    .forEach(w -> written.put(w[0], new Written(Long.parseLong(w[1]), Long.parseLong(w[2]))));
            return written;
        } finally {
            java.destroyForcibly();
        }
    }
}
