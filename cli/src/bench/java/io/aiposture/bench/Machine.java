package io.aiposture.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where and when something was measured; figures mean nothing without it. */
final class Machine {

    private Machine() {}

    static List<String> about(Settings settings) throws IOException, InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        String jdks = settings.jdks().stream().map(Jdk::version).collect(Collectors.joining(", "));
        return List.of(
                "Machine: %d cores, %s, %.0f GiB; load before: %.2f"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                processor(),
                                system.getTotalMemorySize() / (double) (1 << 30),
                                system.getSystemLoadAverage()),
                "JDK: " + jdks,
                "Date: " + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit(settings.project())
                        + (settings.quick() ? ", quick run: smaller estates than the budgets name" : ""));
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            try (Stream<String> lines = Files.lines(info)) {
                return lines.filter(l -> l.startsWith("model name"))
                        .map(l -> l.substring(l.indexOf(':') + 2))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        }
        return System.getProperty("os.arch");
    }

    private static String commit(Path project) throws InterruptedException {
        String head = git(project, "rev-parse", "--short=12", "HEAD");
        return head.isEmpty()
                ? "unknown"
                : head + (git(project, "status", "--porcelain").isEmpty() ? "" : " with changes");
    }

    private static String git(Path project, String... words) throws InterruptedException {
        try {
            Process git = new ProcessBuilder(
                            Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                    .directory(project.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? out : "";
        } catch (IOException e) {
            return ""; // no git here
        }
    }
}
