package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Real processes that get real signals while they wait for a cloud. */
class InterruptedRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private FakeAzure azure;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        azure = new FakeAzure();
    }

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
        azure.close();
    }

    private static final List<String> SUBSCRIPTION = List.of("azure", "--subscription", FakeAzure.SUBSCRIPTION);

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static String[] line(String command, List<String> cloud, String... more) {
        List<String> args = new ArrayList<>(List.of(command));
        args.addAll(cloud);
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    /** Runs a command line in a process of its own until its calls hang. */
    private void hang(int answers, String... args) throws Exception {
        azure.fallSilentAfter(answers);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(file("out").toFile())
                .redirectError(file("err").toFile());
        builder.environment().put("AIPOSTURE_AZURE_ENDPOINT", azure.address());
        builder.environment().put("XDG_CACHE_HOME", directory.toString());
        process = builder.start();
        assertThat(azure.isSilent()).as("%s", Files.readString(file("err"))).isTrue();
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** A build that was started in the background ignores SIGINT, and so does every process it starts. */
    private static boolean ignoresInterrupts() {
        Signal signal = new Signal("INT");
        SignalHandler before = Signal.handle(signal, SignalHandler.SIG_IGN);
        Signal.handle(signal, before);
        return before.equals(SignalHandler.SIG_IGN);
    }

    private int end() throws Exception {
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).as("ends").isTrue();
        return process.exitValue();
    }

    /** Runs a command line in this process, with answers to every call. */
    private Cli.Run run(String... args) {
        azure.fallSilentAfter(Integer.MAX_VALUE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> environment =
                Map.of("AIPOSTURE_AZURE_ENDPOINT", azure.address(), "XDG_CACHE_HOME", directory.toString());
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                environment,
                Clock.systemUTC());
        int exit = Main.run(console, args);
        return new Cli.Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String withoutTime(String text) {
        return text.replaceAll("\"collectedAt\" ?: ?\"[^\"]+\"", "");
    }

    @Test
    void aTerminatedScanReportsWhatItHasAndGoesOnToTheSameReport() throws Exception {
        String[] scan = line("scan", SUBSCRIPTION, "--format", "json");
        Cli.Run whole = run(scan);
        int calls = azure.asked();

        hang(40, scan);
        signal("TERM");
        assertThat(end()).isEqualTo(143);
        JsonNode partial = JSON.readTree(file("out").toFile());
        assertThat(partial.at("/scan/complete").asBoolean(true)).isFalse();
        assertThat(partial.path("gaps")).anyMatch(g -> g.path("reason").asText().equals("Interrupted"));
        assertThat(Files.readString(file("err"))).contains("--resume goes on");

        Cli.Run resumed = run(line("scan", SUBSCRIPTION, "--format", "json", "--resume"));
        assertThat(azure.asked()).isLessThan(calls);
        assertThat(withoutTime(resumed.out())).isEqualTo(withoutTime(whole.out()));
        assertThat(resumed.exit()).isEqualTo(whole.exit());
        assertThat(JSON.readTree(resumed.out()).at("/scan/collectedAt")).isEqualTo(partial.at("/scan/collectedAt"));
    }

    @Test
    void aCollectionThatIsInterruptedAndThenKilledGoesOnToTheSameInventory() throws Exception {
        String whole = file("whole.jsonl").toString();
        assertThat(run(line("collect", SUBSCRIPTION, "--output", whole)).exit()).isZero();

        String cut = file("cut.jsonl").toString();
        hang(20, line("collect", SUBSCRIPTION, "--output", cut));
        boolean ignored = ignoresInterrupts();
        signal(ignored ? "TERM" : "INT");
        assertThat(end()).isEqualTo(ignored ? 143 : 130);
        assertThat(Files.readString(Path.of(cut))).contains("\"complete\":false");
        hang(20, line("collect", SUBSCRIPTION, "--output", cut, "--resume"));
        process.destroyForcibly();
        assertThat(end()).isEqualTo(137);
        assertThat(file("cut.jsonl.part")).exists();
        assertThat(run(line("collect", SUBSCRIPTION, "--output", cut, "--resume"))
                        .exit())
                .isZero();
        assertThat(withoutTime(Files.readString(Path.of(cut))))
                .isEqualTo(withoutTime(Files.readString(Path.of(whole))));
        assertThat(file("cut.jsonl.part")).doesNotExist();
    }

    @Test
    void theSecondSignalEndsAtOnce() throws Exception {
        Path report = file("report.json");
        // what is below a management group is asked for before anything is read
        hang(0, line("scan", List.of("azure", "--management-group", "m"), "--output", report.toString()));
        signal("TERM");
        Thread.sleep(300);
        assertThat(process.isAlive()).as("writes its report").isTrue();
        signal("TERM");
        assertThat(process.waitFor(2, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(report).doesNotExist();
    }
}
