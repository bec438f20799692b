package io.aiposture.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scan against {@link FakeCloud}: 50 ms latency, SageMaker's estate in many regions, one of them dead, token buckets as
 * the client assumes them, in a process that may open 256 files. Arguments: regions, resources of each type in a region.
 */
public final class FakeCloudBench {

    private static final Map<String, String> RULES = Map.of(
            "NotebookInstance", "notebook-root-access",
            "EndpointConfig", "endpoint-capture-cmk",
            "Endpoint", "endpoint-data-capture",
            "Model", "model-network-isolation");
    private static final String DEAD = "dead-region-1";
    private static final int FILES = 256;

    private FakeCloudBench() {}

    public static void main(String[] args) throws Exception {
        int regions = args.length > 0 ? Integer.parseInt(args[0]) : 17;
        int each = args.length > 1 ? Integer.parseInt(args[1]) : 150;
        Map<String, Integer> estate = RULES.keySet().stream().collect(Collectors.toMap(n -> n, n -> each));
        FakeCloud.Quota quota = new FakeCloud.Quota(10, 20);
        try (FakeCloud cloud = new FakeCloud(estate, Duration.ofMillis(50), quota, Set.of(DEAD))) {
            long began = System.nanoTime();
            Process scan = scan(cloud, regions);
            CompletableFuture<Long> found = CompletableFuture.supplyAsync(() -> firstFinding(scan));
            int[] peak = watch(scan);
            double took = (System.nanoTime() - began) / 1e9;
            double read = (cloud.firstResource.get() - began) / 1e9;
            double shown = (found.join() - began) / 1e9;
            print(cloud, regions, new Times(took, read, shown), peak, scan.exitValue());
        }
    }

    /** In seconds: the whole, until the first resource was read, until the first finding was shown. */
    private record Times(double took, double read, double shown) {}

    /** When the scan says on standard error what it has found first; the end of time when it never does. */
    private static long firstFinding(Process scan) {
        long first = Long.MAX_VALUE;
        try (BufferedReader lines = scan.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first == Long.MAX_VALUE && line.startsWith("found ")) {
                    first = System.nanoTime();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first;
    }

    private static Process scan(FakeCloud cloud, int regions) throws IOException {
        List<String> places = IntStream.rangeClosed(1, regions)
                .mapToObj(i -> "fake-region-" + i)
                .collect(Collectors.toCollection(ArrayList::new));
        places.add(DEAD);
        Path report = Files.createTempFile("fake-cloud", ".json");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "ulimit -n " + FILES + " && exec \"$@\"",
                "sh",
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.aiposture.cli.Main",
                "scan",
                "aws",
                "--region",
                String.join(",", places),
                "--output",
                report.toString(),
                "--format",
                "json",
                "--verbose"));
        RULES.values().forEach(rule -> command.addAll(List.of("--rule", "aws-sagemaker-" + rule)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("AWS_ENDPOINT_URL", cloud.address());
        builder.environment().put("AWS_ACCESS_KEY_ID", "key");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
        return builder.start();
    }

    /** Most open files, most threads. */
    private static int[] watch(Process scan) throws InterruptedException {
        int[] peak = new int[2];
        while (scan.isAlive()) {
            peak[0] = Math.max(peak[0], entries(scan, "fd"));
            peak[1] = Math.max(peak[1], entries(scan, "task"));
            Thread.sleep(20);
        }
        return peak;
    }

    private static int entries(Process process, String what) {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(process.pid()), what))) {
            return (int) all.count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // no Linux, or the process is just ending
        }
    }

    private static void print(FakeCloud cloud, int regions, Times times, int[] peak, int exit) {
        int made = cloud.requests("fake-region.* sagemaker .*");
        int least = regions * cloud.leastForEstate();
        double share = cloud.buckets.entrySet().stream()
                .filter(e -> e.getKey().matches("fake-region.* sagemaker"))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingLong(FakeCloud.Bucket::served))
                .map(FakeCloud.Bucket::share)
                .orElse(0.0);
        int all = cloud.requests(".*");
        row("calls made / least needed", "%d / %d = %.3f", made, least, (double) made / least);
        row("calls sent twice", "%d", cloud.repeated.size());
        row("share of the permitted rate used", "%.1f %%", 100 * share);
        row("throttled", "%d of %d = %.2f %%", cloud.throttled.get(), all, 100.0 * cloud.throttled.get() / all);
        row("calls to the dead region", "%d", cloud.requests(DEAD + ".*"));
        row("wall time", "%.1f s", times.took());
        row("first resource read after", "%.1f s", times.read());
        row("first finding shown after", "%.1f s", times.shown());
        row("files open at peak, of " + FILES, "%d", peak[0]);
        row("threads at peak", "%d", peak[1]);
        row("exit code, with a dead region", "%d", exit);
    }

    private static void row(String what, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-36s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
