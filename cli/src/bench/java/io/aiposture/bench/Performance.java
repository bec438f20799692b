package io.aiposture.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.Main;

/**
 * Measures everything that docs/performance.md promises and prints one table. With {@code bench.args} it is JMH's own
 * command line instead.
 */
public final class Performance {

    private Performance() {}

    public static void main(String[] args) throws Exception {
        String jmh = System.getProperty("bench.args", "");
        if (!jmh.isBlank()) {
            Main.main(jmh.strip().split("\\s+"));
            return;
        }
        Settings settings = Settings.ofProperties();
        Table table = new Table(Machine.about(settings));
        try (Estates estates = new Estates(settings)) {
            groups().forEach((name, group) -> {
                if (settings.only().isEmpty() || settings.only().contains(name)) {
                    System.out.println("measuring: " + name);
                    table.add(rows(name, group, settings, estates));
                }
            });
        }
        System.out.println("\n" + table);
        if (settings.update()) {
            table.into(settings.project().resolve(Path.of("docs", "performance.md")));
        }
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("start", new StartRows());
        groups.put("rules", new RuleRows());
        groups.put("estate", new EstateRows());
        groups.put("reports", new ReportRows());
        groups.put("cloud", new CloudRows());
        return groups;
    }

    /** What one group could not measure is said in the table; the others are measured all the same. */
    private static List<Row> rows(String name, Group group, Settings settings, Estates estates) {
        try {
            return group.rows(settings, estates);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(new Row(name, "interrupted", "", Row.Verdict.UNKNOWN));
        } catch (Exception e) {
            e.printStackTrace();
            return List.of(new Row(name, e.getClass().getSimpleName(), "", Row.Verdict.UNKNOWN));
        }
    }
}
