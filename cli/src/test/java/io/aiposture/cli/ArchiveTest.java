package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real JVM and all that a release holds: the second run takes its classes from the archive. */
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {

    private static final String SDKS =
            ".*/(software/amazon|com/azure|com/google/(auth|api|cloud)|org/junit|org/assertj)/.*";

    @TempDir
    Path root;

    @Test
    void theSecondRunTakesItsClassesFromTheArchiveAndSaysTheSame() throws Exception {
        Launcher launcher = new Launcher(root.toRealPath());
        launcher.set("JAVA_HOME", System.getProperty("java.home"));
        int number = 0;
        Files.createDirectories(launcher.home().resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path path = Path.of(entry);
            Path jar = launcher.home().resolve("lib/" + (100 + number++) + ".jar");
            if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                jar(path, jar);
            } else if (entry.endsWith(".jar") && !entry.matches(SDKS)) {
                Files.copy(path, jar);
            }
        }
        Launcher.Run first = launcher.run("rules", "list", "--severity", "critical");
        launcher.trained();
        Path loaded = root.resolve("loaded");
        launcher.set("AIPOSTURE_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);
        Launcher.Run second = launcher.run("rules", "list", "--severity", "critical");
        assertThat(first.err() + second.err()).isEmpty();
        assertThat(second.lines()).isEqualTo(first.lines()).hasSizeGreaterThan(10);
        List<String> archived = Files.readAllLines(loaded).stream()
                .filter(l -> l.contains("shared objects file"))
                .toList();
        assertThat(archived).anyMatch(l -> l.contains(" io.aiposture.cli.RulesList "));
        assertThat(archived).anyMatch(l -> l.contains(" picocli.CommandLine "));
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, jar);
                jar.closeEntry();
            }
        }
    }
}
