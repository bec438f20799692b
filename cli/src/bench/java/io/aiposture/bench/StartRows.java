package io.aiposture.bench;

import io.aiposture.bench.Launch.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long a short command takes: whole processes of the unpacked distribution, from the second run on. */
final class StartRows implements Group {

    private static final int RUNS = 10;
    /** Resources of the small inventory. */
    private static final int SMALL = 50;
    /** Longer than an archive is in the making without a file that grows. */
    private static final int QUIET_SECONDS = 15;

    @Override
    public List<Row> rows(Settings settings, Estates estates) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        String small = estates.of(1, SMALL).toString();
        for (Jdk jdk : settings.jdks()) {
            Launch launch = new Launch(settings, jdk);
            rows.add(row(launch, jdk, "`--version`", 150, "--version"));
            rows.add(row(launch, jdk, "`evaluate` of %d resources".formatted(SMALL), 500, "evaluate", small));
        }
        return rows;
    }

    private static Row row(Launch launch, Jdk jdk, String what, int budget, String... words)
            throws IOException, InterruptedException {
        String named = "%s, median of %d, %s".formatted(what, RUNS, jdk.label());
        Ran first = launch.aiposture(words);
        settle(launch.cache());
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Ran ran = launch.aiposture(words);
            if (!ran.well()) {
                return Row.failed(named, ran.problem(), "≤ " + budget + " ms");
            }
            millis[i] = ran.seconds() * 1000;
        }
        Row row = Row.atMost(named, Math.round(Numbers.median(millis)), budget, " ms");
        String spread = " (first run %.0f ms)".formatted(first.seconds() * 1000);
        return new Row(row.what(), row.measured() + spread, row.budget(), row.verdict());
    }

    /** Waits until nothing is written behind the first run's back any more. */
    private static void settle(Path cache) throws IOException, InterruptedException {
        List<String> before = List.of("not looked yet");
        int quiet = 0;
        for (int look = 0; look < 120 && quiet < QUIET_SECONDS; look++) {
            Thread.sleep(1000);
            List<String> now = contents(cache);
            quiet = now.equals(before) ? quiet + 1 : 0;
            before = now;
        }
    }

    private static List<String> contents(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(f -> f + " " + f.toFile().length()).sorted().toList();
        }
    }
}
