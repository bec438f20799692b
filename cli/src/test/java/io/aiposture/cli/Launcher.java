package io.aiposture.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An unpacked release below a directory, run as a shell runs it. */
final class Launcher {

    /** Says how it was called; when it trains, it writes the archive, or fails when a file {@code broken} is there. */
    private static final String FAKE_JAVA = """
            #!/bin/sh
            here=$(cd "$(dirname "$0")/.." && pwd -P)
            case " $* " in
              *" io.aiposture.cli.Training "*)
                echo trained >>"$here/trainings"
                tries=0
                while [ -e "$here/hold" ] && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
                [ -e "$here/broken" ] && exit 1
                for word in "$@"; do
                  case $word in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo classes >"${word#*=}" ;;
                  esac
                done
                ;;
              *) printf '%s\\n' "$@" ;;
            esac
            """;

    /** What a run did; with the fake JDK the lines are the words that Java was given. */
    record Run(int exit, List<String> lines, String err) {

        boolean usesArchive() {
            return lines.stream().anyMatch(l -> l.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
        }
    }

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    Launcher(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(home().resolve("bin"));
        Path script = home().resolve("bin/aiposture");
        Files.copy(Path.of("src/main/dist/bin/aiposture"), script);
        executable(script);
        set("XDG_CACHE_HOME", cache().toString());
        set("HOME", root.toString());
    }

    Path home() {
        return root.resolve("release");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Launcher set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launcher jars(String... paths) throws IOException {
        for (String path : paths) {
            Path jar = home().resolve("lib").resolve(path);
            Files.createDirectories(jar.getParent());
            Files.writeString(jar, path);
        }
        return this;
    }

    /** Makes and uses a JDK that only pretends. */
    Path jdk(String version) throws IOException {
        Path jdk = root.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.createDirectories(jdk.resolve("lib/server"));
        Files.writeString(jdk.resolve("lib/server/libjvm.so"), version);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(jdk.resolve("bin/java"), FAKE_JAVA);
        executable(jdk.resolve("bin/java"));
        set("JAVA_HOME", jdk.toString());
        return jdk;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Process start(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home().resolve("bin/aiposture").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(root.toFile());
        builder.environment()
                .keySet()
                .removeIf(k -> k.startsWith("AIPOSTURE_") || k.startsWith("XDG_") || k.equals("CI"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs to the end of its output: what holds a pipe open is waited for. */
    Run run(String... words) throws Exception {
        return end(start(words));
    }

    static Run end(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), out.lines().toList(), err);
    }

    /** Waits until nobody trains and somebody has. */
    void trained() throws Exception {
        for (int i = 0;
                i < 1200 && (!files("training").isEmpty() || files("stamp").isEmpty());
                i++) {
            Thread.sleep(50);
        }
    }

    /** What stands in the cache under a name. */
    List<Path> files(String name) throws IOException {
        if (!Files.isDirectory(cache())) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(cache())) {
            all.filter(p -> p.getFileName().toString().equals(name)).forEach(found::add);
        } catch (java.io.UncheckedIOException e) {
            // a training has just ended and taken its directory away
            return files(name);
        }
        return found;
    }
}
