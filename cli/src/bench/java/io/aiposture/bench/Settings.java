package io.aiposture.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured with: system properties whose names begin with {@code bench.}
 *
 * @param distribution the unpacked distribution
 * @param work where files may be written
 * @param project where the sources are
 * @param jdks the one that runs the build first
 * @param accounts accounts of the largest estate
 * @param resources resources of each account
 * @param findings findings of the reports
 * @param only names of the groups of rows to measure; empty for all
 * @param update whether docs/performance.md gets the table
 */
record Settings(
        Path distribution,
        Path work,
        Path project,
        List<Jdk> jdks,
        boolean quick,
        int accounts,
        int resources,
        int findings,
        Duration timeout,
        List<String> only,
        boolean update) {

    static Settings ofProperties() throws IOException {
        List<Jdk> jdks = new ArrayList<>();
        jdks.add(Jdk.at(Path.of(System.getProperty("java.home"))));
        String other = text("jdk", "");
        if (!other.isEmpty()) {
            jdks.add(Jdk.at(Path.of(other)));
        }
        boolean quick = flag("quick");
        return new Settings(
                Path.of(text("distribution", "")),
                Path.of(text("work", "target/bench")).toAbsolutePath(),
                Path.of(text("project", "..")).toAbsolutePath().normalize(),
                jdks,
                quick,
                number("accounts", quick ? 100 : 1000),
                number("resources", quick ? 200 : 1000),
                number("findings", quick ? 20_000 : 250_000),
                Duration.ofSeconds(number("timeout", quick ? 120 : 1800)),
                List.of(text("only", "").split(",")).stream()
                        .filter(s -> !s.isBlank())
                        .toList(),
                flag("update"));
    }

    private static String text(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        // an unset property of the build arrives as an empty text
        return value.isBlank() ? otherwise : value;
    }

    private static boolean flag(String name) {
        String value = text(name, "false");
        return value.equals("true") || value.equals("yes");
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
