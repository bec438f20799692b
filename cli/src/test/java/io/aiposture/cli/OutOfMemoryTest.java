package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full heap ends with a code of its own: Java's own would be that of findings. */
class OutOfMemoryTest {

    @TempDir
    private Path directory;

    @Test
    void saysWhatIsFullAndWhatHelps() throws Exception {
        Path large = directory.resolve("large.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(large)) {
            for (int i = 0; i < 15_000; i++) {
                out.write("{\"resource\": {\"cloud\": \"aws\", \"account\": \"111122223333\","
                        + " \"type\": \"AWS::SageMaker::NotebookInstance\", \"id\": \"" + i + "\","
                        + " \"data\": {\"NotebookInstanceName\": \"" + "n".repeat(2_000) + i + "\"}}}\n");
            }
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "evaluate",
                        large.toString())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
            assertThat(Files.readString(directory.resolve("err")))
                    .contains("MiB is full")
                    .contains("AIPOSTURE_JAVA_OPTS=-Xmx");
            assertThat(process.exitValue()).isEqualTo(ExitCode.INTERNAL.code());
        } finally {
            process.destroyForcibly();
        }
    }
}
