package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Unread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line against a cloud that takes its time and counts; the large version is FakeCloudBench. */
class FakeCloudTest {

    private static final Map<String, Integer> ESTATE =
            Map.of("NotebookInstance", 6, "EndpointConfig", 6, "Endpoint", 6, "Model", 6);

    @TempDir
    Path dir;

    private final Map<String, String> before = new java.util.HashMap<>();

    @BeforeEach
    void credentials() {
        set("aws.accessKeyId", "key");
        set("aws.secretAccessKey", "secret");
    }

    @AfterEach
    void restore() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private void set(String name, String value) {
        String old = System.setProperty(name, value);
        before.putIfAbsent(name, old);
    }

    private Inventory collect(FakeCloud cloud, int exit, String... options) throws Exception {
        set("aws.endpointUrl", cloud.address());
        Path file = dir.resolve("inventory.jsonl");
        List<String> args = new ArrayList<>(List.of("collect", "aws", "--output", file.toString()));
        args.addAll(List.of(options));
        Cli.Run run = Cli.run(args.toArray(String[]::new));
        Inventory inventory = InventoryFiles.read(file, Demo.NOW);
        assertThat(run.exit()).describedAs(run.err() + inventory.gaps()).isEqualTo(exit);
        return inventory;
    }

    private static FakeCloud cloud(double perSecond, double burst) throws Exception {
        return new FakeCloud(ESTATE, Duration.ofMillis(20), new FakeCloud.Quota(perSecond, burst), Set.of());
    }

    /** What the rules need of the estate, in some regions. */
    private static String[] reading(String regions, String... more) {
        List<String> options = new ArrayList<>(List.of("--region", regions));
        for (String rule : List.of("notebook-root-access", "endpoint-data-capture", "model-network-isolation")) {
            options.addAll(List.of("--rule", "aws-sagemaker-" + rule));
        }
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private static long sagemaker(Inventory inventory) {
        return inventory.resources().stream()
                .filter(r -> r.type().startsWith("AWS::SageMaker::"))
                .count();
    }

    @Test
    void nothingIsThrottledAndNothingAskedTwice() throws Exception {
        try (FakeCloud cloud = cloud(10, 20)) {
            Inventory inventory = collect(cloud, 0, reading("eu-west-1,eu-west-2"));
            assertThat(inventory.gaps()).isEmpty();
            assertThat(sagemaker(inventory)).isEqualTo(2 * 24);
            assertThat(cloud.throttled).hasValue(0);
            assertThat(cloud.repeated).isEmpty();
            assertThat(cloud.requests("[a-z0-9-]+ sagemaker .*")).isEqualTo(2 * cloud.leastForEstate());
        }
    }

    @Test
    void anApiThatPermitsLessThanItSaysSlowsTheScanAndTakesNothingAway() throws Exception {
        try (FakeCloud cloud = cloud(8, 8)) {
            Inventory inventory = collect(cloud, 0, reading("eu-west-1"));
            assertThat(inventory.gaps()).isEmpty();
            assertThat(sagemaker(inventory)).isEqualTo(24);
            assertThat(cloud.requests("[a-z0-9-]+ sagemaker .*"))
                    .isEqualTo(cloud.leastForEstate() + cloud.throttled.get());
        }
    }

    @Test
    void theUsersRateIsKept() throws Exception {
        try (FakeCloud cloud = cloud(1000, 1000)) {
            Inventory inventory = collect(cloud, 0, reading("eu-west-1", "--max-rate", "30", "--max-concurrency", "2"));
            assertThat(sagemaker(inventory)).isEqualTo(24);
            assertThat(cloud.perSecond()).isLessThan(31);
        }
    }

    @Test
    void atTheDeadlineTheRestIsUnread() throws Exception {
        try (FakeCloud cloud = cloud(10, 4)) {
            Inventory inventory = collect(cloud, 3, reading("eu-west-1,eu-west-2", "--deadline", "1s"));
            assertThat(inventory.header().complete()).isTrue();
            assertThat(sagemaker(inventory)).isLessThanOrEqualTo(2 * 24);
            assertThat(inventory.whole()).isFalse();
            assertThat(Stream.concat(
                            inventory.gaps().stream().map(Gap::reason),
                            inventory.resources().stream()
                                    .flatMap(r -> r.unread().stream().map(Unread::reason))))
                    .contains(Reason.DEADLINE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--max-rate 0",
                "--max-rate x",
                "--max-concurrency 0",
                "--deadline 0s",
                "--deadline soon",
                "--deadline -5m"
            })
    void limitsThatAreNoneAreRefused(String options) {
        List<String> args = new ArrayList<>(List.of("scan", "aws"));
        args.addAll(List.of(options.split(" ")));
        Cli.Run run = Cli.run(args.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(options.split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource({"90s,90", "15m,900", "1h30m,5400", "PT15M,900", "2H,7200", "P1D,86400"})
    void durationsHaveTwoForms(String given, long seconds) {
        assertThat(new PaceOptions.Converter().convert(given)).hasSeconds(seconds);
    }
}
