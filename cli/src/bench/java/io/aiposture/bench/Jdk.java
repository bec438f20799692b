package io.aiposture.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A JDK to measure with. */
record Jdk(Path home, int feature, String version) {

    static Jdk at(Path home) throws IOException {
        Map<String, String> release = Files.readAllLines(home.resolve("release")).stream()
                .filter(l -> l.contains("="))
                .collect(Collectors.toMap(
                        l -> l.substring(0, l.indexOf('=')),
                        l -> l.substring(l.indexOf('=') + 1).replace("\"", ""),
                        (a, b) -> a));
        String version = release.getOrDefault("JAVA_VERSION", "0");
        return new Jdk(
                home,
                Integer.parseInt(version.split("[^0-9]")[0]),
                release.getOrDefault("IMPLEMENTOR", "") + " " + release.getOrDefault("JAVA_RUNTIME_VERSION", version));
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** How rows call it. */
    String label() {
        return "JDK " + feature;
    }
}
