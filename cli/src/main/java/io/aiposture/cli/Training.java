package io.aiposture.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once, unseen, while the JVM notes which classes are loaded for its archive: the usual commands
 * over the sample estate. Prints nothing, calls nobody.
 */
public final class Training {

    /** Beside this class; {@link Prebuilt} makes it. */
    static final String SAMPLE = "sample.jsonl";

    private static final int MILLIS_AT_MOST = 120_000;

    private Training() {}

    /** @param args a directory that may be written to */
    public static void main(String[] args) throws IOException {
        endInTime();
        Path sample = Path.of(args[0]).resolve(SAMPLE);
        try (InputStream in = Training.class.getResourceAsStream(SAMPLE);
                OutputStream out = Files.newOutputStream(sample)) {
            if (in != null) {
                in.transferTo(out);
            }
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, true, false, Map.of(), Clock.systemUTC());
        for (String line : List.of("--version", "--help", "rules list", "permissions aws", "scan aws --help")) {
            Main.run(console, line.split(" "));
        }
        for (String format : List.of("text", "json", "sarif", "html", "markdown")) {
            Main.run(console, "evaluate", sample.toString(), "--format", format);
        }
    }

    /** A training that hangs must not stay. */
    private static void endInTime() {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(MILLIS_AT_MOST);
                Runtime.getRuntime().halt(ExitCode.INTERNAL.code());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        end.setDaemon(true);
        end.start();
    }
}
