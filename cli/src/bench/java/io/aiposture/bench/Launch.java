package io.aiposture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the distribution as a user would, and measures whole processes from outside. */
final class Launch {

    static final String HEAP = "-Xmx512m";

    private static final String LOG = "-Xlog:gc:file=@gc";
    private static final Pattern COLLECTION = Pattern.compile("->(\\d+)([KMG])\\(");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    private final Settings settings;
    private final Jdk jdk;
    private final List<String> options = new ArrayList<>();

    Launch(Settings settings, Jdk jdk) {
        this.settings = settings;
        this.jdk = jdk;
    }

    /**
     * What a process did.
     *
     * @param problem how it failed; empty when it did not
     * @param resident the largest resident set, as the kernel counts it; 0 where it does not say
     * @param heap the largest heap that a collection left; 0 when none was needed or nobody looked
     */
    record Ran(String problem, Duration time, long resident, long heap) {

        boolean well() {
            return problem.isEmpty();
        }

        double seconds() {
            return time.toNanos() / 1e9;
        }
    }

    /** The same within the heap that was promised, its memory looked at. */
    Launch bounded() {
        options.add(HEAP);
        options.add(LOG);
        return this;
    }

    /** Runs {@code aiposture} with some words; its output goes nowhere. */
    Ran aiposture(String... words) throws IOException, InterruptedException {
        Path errors = settings.work().resolve("stderr");
        Path log = settings.work().resolve("gc");
        Files.deleteIfExists(log);
        ProcessBuilder builder = builder(log, words).redirectError(errors.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        long resident = options.contains(LOG) ? watch(process) : 0;
        boolean ended =
                process.waitFor(settings.timeout().toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (!ended) {
            process.destroyForcibly().waitFor();
            return new Ran("no end after " + settings.timeout().toSeconds() + " s", time, resident, heap(log));
        }
        return new Ran(problem(process.exitValue(), errors), time, resident, heap(log));
    }

    private ProcessBuilder builder(Path log, String... words) throws IOException {
        String launcher = settings.distribution().resolve("bin/aiposture").toString();
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(launcher), Stream.of(words)).toList());
        builder.environment().put("JAVA_HOME", jdk.home().toString());
        builder.environment().put("XDG_CACHE_HOME", cache().toString());
        builder.environment()
                .put("AIPOSTURE_JAVA_OPTS", String.join(" ", options).replace("@gc", log.toString()));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    /** Where this JDK's runs keep what makes the next one faster. */
    Path cache() throws IOException {
        return Files.createDirectories(settings.work().resolve("cache-" + jdk.feature()));
    }

    /** 0, 1 and 3 are verdicts about the estate; a JVM that gives up also says 1 or 3. */
    private static String problem(int exit, Path errors) throws IOException {
        String said = Files.readString(errors);
        if (said.contains("OutOfMemoryError")) {
            return "out of memory";
        }
        boolean verdict = exit == 0 || exit == 1 || exit == 3;
        return verdict && !said.contains("Exception in thread")
                ? ""
                : "exit " + exit + ": " + said.lines().findFirst().orElse("");
    }

    /** Looks at the process until it ends; the kernel keeps the peak: only what comes after the last look is lost. */
    private long watch(Process process) throws InterruptedException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        long peak = 0;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                Matcher m = PEAK.matcher(Files.readString(status));
                peak = m.find() ? Math.max(peak, Long.parseLong(m.group(1)) << 10) : peak;
            } catch (IOException e) {
                return peak; // it has just ended, or this system has no such file
            }
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return peak;
    }

    private static long heap(Path log) throws IOException {
        if (!Files.exists(log)) {
            return 0;
        }
        long most = 0;
        for (String line : Files.readAllLines(log)) {
            Matcher m = COLLECTION.matcher(line);
            if (m.find()) {
                most = Math.max(most, Long.parseLong(m.group(1)) << 10 * ("KMG".indexOf(m.group(2)) + 1));
            }
        }
        return most;
    }
}
