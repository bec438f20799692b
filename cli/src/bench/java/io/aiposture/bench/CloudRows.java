package io.aiposture.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collection from a fake cloud, in a process of its own: that benchmark prints lines of a name, filled up with spaces,
 * and a value. Here stands which of them have a budget.
 */
final class CloudRows implements Group {

    private static final String BENCH = "io.aiposture.cli.FakeCloudBench";
    /** How wide names are filled up. */
    private static final int NAME = 36;

    /** The last number of a value is what counts: the quotient behind what it is made of. */
    private static final Pattern LAST_NUMBER = Pattern.compile("([0-9.]+)[^0-9]*$");

    private enum Sense {
        AT_MOST("≤ "),
        AT_LEAST("≥ "),
        BELOW("< ");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }

        boolean met(double value, double limit) {
            return switch (this) {
                case AT_MOST -> value <= limit;
                case AT_LEAST -> value >= limit;
                case BELOW -> value < limit;
            };
        }
    }

    private record Budget(Sense sense, double limit, String unit) {}

    private static final Map<String, Budget> BUDGETS = Map.of(
            "calls made / least needed", new Budget(Sense.AT_MOST, 1.05, ""),
            "share of the permitted rate used", new Budget(Sense.AT_LEAST, 90, " %"),
            "throttled", new Budget(Sense.BELOW, 1, " %"),
            "calls to the dead region", new Budget(Sense.AT_MOST, 1, ""),
            "first finding shown after", new Budget(Sense.AT_MOST, 10, " s"));

    @Override
    public List<Row> rows(Settings settings, Estates estates) throws IOException, InterruptedException {
        try {
            Class.forName(BENCH, false, CloudRows.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return List.of(new Row("collection from a fake cloud", "", "see issue 6", Row.Verdict.UNKNOWN));
        }
        Process process = start(settings);
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.length() > NAME && line.charAt(NAME) == ' ') {
                    rows.add(row(
                            line.substring(0, NAME).strip(),
                            line.substring(NAME).strip()));
                } else {
                    System.out.println(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            rows.add(Row.failed("collection from a fake cloud", "exit " + process.exitValue(), "ends well"));
        }
        return rows;
    }

    private static Process start(Settings settings) throws IOException {
        String java = settings.jdks().get(0).java().toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"), BENCH));
        if (settings.quick()) {
            command.addAll(List.of("4", "40"));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Row row(String what, String value) {
        String named = "fake cloud: " + what;
        Budget budget = BUDGETS.get(what);
        if (budget == null) {
            return Row.fact(named, value);
        }
        String limit = budget.sense.sign + Row.number(budget.limit) + budget.unit;
        Matcher m = LAST_NUMBER.matcher(value);
        if (!m.find()) {
            return new Row(named, value, limit, Row.Verdict.UNKNOWN);
        }
        boolean met = budget.sense.met(Double.parseDouble(m.group(1)), budget.limit);
        return new Row(named, value, limit, met ? Row.Verdict.MET : Row.Verdict.MISSED);
    }
}
