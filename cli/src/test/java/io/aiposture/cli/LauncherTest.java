package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps an archive of classes for the next start, and never a wrong one. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path root;

    private Launcher launcher;
    private Path jdk;

    @BeforeEach
    void unpack() throws Exception {
        launcher = new Launcher(root.toRealPath());
        launcher.jars("b.jar", "a.jar", "c.jar", "aws/sdk.jar");
        jdk = launcher.jdk("17.0.9");
    }

    private void trainedOnce() throws Exception {
        launcher.run("--help");
        launcher.trained();
    }

    private List<String> trainings() throws Exception {
        Path log = jdk.resolve("trainings");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    @Test
    void theSecondRunStartsFromWhatTheFirstHasLeft() throws Exception {
        Launcher.Run first = launcher.run("rules", "list");
        assertThat(first.usesArchive()).isFalse();
        launcher.trained();
        Launcher.Run second = launcher.run("rules", "list");
        Path archive = launcher.files("start.jsa").get(0);
        assertThat(second.lines()).contains("-XX:SharedArchiveFile=" + archive, "rules", "list");
        assertThat(first.err() + second.err()).isEmpty();
        assertThat(trainings()).hasSize(1);
    }

    @Test
    void fromJava25OnTheArchiveIsAnAotCache() throws Exception {
        launcher.jdk("25");
        trainedOnce();
        assertThat(launcher.run().lines())
                .contains("-XX:AOTCache=" + launcher.files("start.aot").get(0));
    }

    @Test
    void theClassPathIsTheSameForAllAndACloudsJarsComeBehind() throws Exception {
        String lib = launcher.home().resolve("lib").toString();
        String all = lib + "/a.jar:" + lib + "/b.jar:" + lib + "/c.jar";
        assertThat(launcher.run("evaluate", "x").lines()).contains(all);
        assertThat(launcher.run("scan", "demo").lines()).contains(all + ":" + lib + "/aws/sdk.jar");
        assertThat(launcher.run("scan", "--help").lines()).contains(all);
    }

    @Test
    void aChangedJarMakesItNew() throws Exception {
        trainedOnce();
        Files.writeString(launcher.home().resolve("lib/a.jar"), "another version");
        assertThat(launcher.run().usesArchive()).isFalse();
        waitFor(2);
        assertThat(launcher.run().usesArchive()).isTrue();
        assertThat(launcher.files("start.jsa")).hasSize(1);
    }

    @Test
    void aChangedJdkInTheSamePlaceMakesItNew() throws Exception {
        trainedOnce();
        Files.writeString(jdk.resolve("lib/server/libjvm.so"), "17.0.10, patched");
        assertThat(launcher.run().usesArchive()).isFalse();
        waitFor(2);
        assertThat(launcher.run().usesArchive()).isTrue();
    }

    @Test
    void anotherJdkHasItsOwn() throws Exception {
        trainedOnce();
        launcher.jdk("21.0.1");
        assertThat(launcher.run().usesArchive()).isFalse();
        for (int i = 0; i < 200 && launcher.files("stamp").size() < 2; i++) {
            Thread.sleep(50);
        }
        launcher.trained();
        assertThat(launcher.files("start.jsa")).hasSize(2);
    }

    @Test
    void whatBelongsToAJdkThatIsGoneIsRemoved() throws Exception {
        trainedOnce();
        Path old = launcher.files("start.jsa").get(0);
        Files.move(jdk, root.resolve("elsewhere"));
        launcher.jdk("17.0.10");
        launcher.run();
        for (int i = 0; i < 200 && Files.exists(old); i++) {
            Thread.sleep(50);
        }
        launcher.trained();
        assertThat(launcher.files("start.jsa")).hasSize(1).doesNotContain(old);
    }

    @Test
    void whatCannotBeWrittenCostsSpeedOnly() throws Exception {
        Files.writeString(launcher.cache(), "a file where the directory should be");
        Launcher.Run run = launcher.run("--help");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).endsWith("--help");
        launcher.set("XDG_CACHE_HOME", "").set("HOME", root.resolve("nowhere").toString());
        run = launcher.run("--help");
        assertThat(run.err()).isEmpty();
        assertThat(trainings()).isEmpty();
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aTrainingThatFailsIsNotRepeatedForEver() throws Exception {
        Files.writeString(jdk.resolve("broken"), "");
        trainedOnce();
        assertThat(launcher.run().usesArchive()).isFalse();
        launcher.run();
        assertThat(trainings()).hasSize(1);
        assertThat(launcher.files("start.jsa")).isEmpty();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        trainedOnce();
        launcher.set("AIPOSTURE_NO_CACHE", "1");
        assertThat(launcher.run().usesArchive()).isFalse();
        Files.writeString(launcher.home().resolve("lib/a.jar"), "another version");
        launcher.run();
        assertThat(trainings()).hasSize(1);
    }

    @Test
    void aPipelineUsesAnArchiveAndMakesNone() throws Exception {
        launcher.set("CI", "true").run();
        assertThat(launcher.cache()).doesNotExist();
        launcher.set("CI", "");
        trainedOnce();
        assertThat(launcher.set("CI", "true").run().usesArchive()).isTrue();
    }

    /** A pipeline's step ends when its output does. */
    @Test
    void nobodyWaitsForATraining() throws Exception {
        Files.writeString(jdk.resolve("hold"), "");
        Launcher.Run run = launcher.run("--help");
        assertThat(run.lines()).endsWith("--help");
        assertThat(launcher.files("stamp")).isEmpty();
        Files.delete(jdk.resolve("hold"));
        launcher.trained();
        assertThat(launcher.files("stamp")).hasSize(1);
    }

    @Test
    void firstRunsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        Process one = launcher.start("--help");
        Process two = launcher.start("--help");
        assertThat(Launcher.end(one).exit() + Launcher.end(two).exit()).isZero();
        launcher.trained();
        assertThat(Files.readString(launcher.files("start.jsa").get(0))).isEqualTo("classes\n");
        assertThat(launcher.run().usesArchive()).isTrue();
    }

    @Test
    void onlyALargeInventoryGetsTheThoroughCompiler() throws Exception {
        Path small = Files.writeString(root.resolve("small.jsonl"), "{}");
        Path large = root.resolve("large.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(70_000_000);
        }
        assertThat(launcher.run("evaluate", small.toString()).lines())
                .contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")
                .doesNotContain("-Xms64m");
        assertThat(launcher.run("evaluate", "--format", "json", large.toString())
                        .lines())
                .contains("-XX:+UseSerialGC", "-Xms64m", "-Xmx512m")
                .doesNotContain("-XX:TieredStopAtLevel=1");
        launcher.set("AIPOSTURE_JAVA_OPTS", "-Xmx2g -XX:+UseZGC");
        assertThat(launcher.run("evaluate", small.toString()).lines())
                .contains("-XX:TieredStopAtLevel=1", "-Xmx2g", "-XX:+UseZGC")
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void theVersionIsToldWithoutAnArchive() throws Exception {
        launcher.run("--version");
        assertThat(launcher.cache()).doesNotExist();
        trainedOnce();
        assertThat(launcher.run("--version").usesArchive()).isFalse();
    }

    @Test
    void anOlderJavaIsRefused() throws Exception {
        launcher.jdk("11.0.2");
        Launcher.Run run = launcher.run("--help");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("needs Java 17 or newer");
        launcher.jdk("1.8.0_402");
        assertThat(launcher.run("--help").exit()).isEqualTo(2);
    }

    private void waitFor(int count) throws Exception {
        for (int i = 0; i < 200 && trainings().size() < count; i++) {
            Thread.sleep(50);
        }
        launcher.trained();
    }
}
