package io.aiposture.bench;

import io.aiposture.bench.Launch.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saved inventories from the shell: time, memory, and how both grow with the estate. */
final class EstateRows implements Group {

    private static final int REPEATS = 5;

    @Override
    public List<Row> rows(Settings settings, Estates estates) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Jdk jdk : settings.jdks()) {
            rows.add(tenThousand(settings, estates, jdk));
        }
        for (Jdk jdk : settings.jdks()) {
            rows.addAll(new Growth(settings, estates, jdk).rows());
        }
        return rows;
    }

    private static Row tenThousand(Settings settings, Estates estates, Jdk jdk)
            throws IOException, InterruptedException {
        String what = "10,000 resources × all rules, median of %d, %s".formatted(REPEATS, jdk.label());
        Path estate = estates.of(10, 1000);
        Launch launch = new Launch(settings, jdk);
        double[] seconds = new double[REPEATS];
        for (int i = -1; i < REPEATS; i++) {
            Ran ran = launch.aiposture("evaluate", estate.toString());
            if (!ran.well()) {
                return Row.failed(what, ran.problem(), "≤ 2 s");
            }
            seconds[Math.max(i, 0)] = ran.seconds();
        }
        return Row.atMost(what, Numbers.round(Numbers.median(seconds)), 2, " s");
    }

    /** The largest estate, a tenth of it, and one of ten accounts, with one JDK. */
    private record Growth(Settings settings, Estates estates, Jdk jdk) {

        List<Row> rows() throws IOException, InterruptedException {
            int accounts = settings.accounts();
            Path large = estates.of(accounts, settings.resources());
            long resources = (long) accounts * settings.resources();
            String what =
                    "%,d resources in %,d accounts, %s, %s".formatted(resources, accounts, Launch.HEAP, jdk.label());
            Ran few = evaluate(estates.of(10, settings.resources()));
            Ran tenth = evaluate(estates.of(Math.max(1, accounts / 10), settings.resources()));
            Ran all = evaluate(large);
            if (!all.well() || !few.well() || !tenth.well()) {
                String problem = all.well() ? few.problem() + tenth.problem() : all.problem();
                return List.of(Row.failed(what, "%s after %.0f s".formatted(problem, all.seconds()), "ends well"));
            }
            double reference = reference(large);
            String measured = "%.1f s, %,.0f MB".formatted(all.seconds(), Files.size(large) / 1e6);
            String parser = "its time ÷ Jackson's parser alone (%.1f s)".formatted(reference);
            String linear = "its time ÷ ten times that of %,d accounts".formatted(accounts / 10);
            return List.of(
                    new Row(what, measured, "ends well", Row.Verdict.MET),
                    Row.atMost(parser, Numbers.round(all.seconds() / reference), 3, ""),
                    growth("its peak resident memory", all.resident(), few.resident()),
                    growth("its largest heap after a collection", all.heap(), few.heap()),
                    Row.atMost(linear, Numbers.round(all.seconds() / (10 * tenth.seconds())), 1.2, ""));
        }

        private static Row growth(String what, long all, long few) {
            String measured =
                    "%,.0f MiB, %,.0f for 10 accounts: ".formatted(Numbers.mebibytes(all), Numbers.mebibytes(few));
            if (few == 0) {
                return new Row(what, measured + "nothing to compare with", "≤ 1.20 ×", Row.Verdict.UNKNOWN);
            }
            Row row = Row.atMost(what, Numbers.round((double) all / few), 1.2, " ×");
            return new Row(row.what(), measured + row.measured(), row.budget(), row.verdict());
        }

        private Ran evaluate(Path estate) throws IOException, InterruptedException {
            return new Launch(settings, jdk).bounded().aiposture("evaluate", estate.toString());
        }

        /** Seconds that the reference takes; the median of three, so that the file is read from memory as before. */
        private double reference(Path estate) throws IOException, InterruptedException {
            double[] seconds = new double[3];
            for (int i = 0; i < seconds.length; i++) {
                Process process = new ProcessBuilder(
                                jdk.java().toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                JacksonReference.class.getName(),
                                estate.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IOException("the reference failed: " + said);
                }
                seconds[i] = Double.parseDouble(said.substring(0, said.indexOf(' '))) / 1000;
            }
            return Numbers.median(seconds);
        }
    }
}
