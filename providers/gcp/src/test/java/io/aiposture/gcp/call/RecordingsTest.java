package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real answers of Google Cloud, recorded elsewhere, served over HTTP and read by the real transport and collectors. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("../../../shared/recordings/gcp");
    private static final Instant BEGAN = Instant.parse("2026-01-15T12:00:00Z");

    /** What stands in the recordings, of the types with the most answers. */
    private static final Map<String, Integer> FOUND = Map.ofEntries(
            Map.entry("aiplatform.googleapis.com/BatchPredictionJob", 35),
            Map.entry("aiplatform.googleapis.com/CustomJob", 1),
            Map.entry("aiplatform.googleapis.com/Dataset", 2),
            Map.entry("aiplatform.googleapis.com/Endpoint", 12),
            Map.entry("aiplatform.googleapis.com/HyperparameterTuningJob", 1),
            Map.entry("artifactregistry.googleapis.com/Repository", 1),
            Map.entry("cloudkms.googleapis.com/CryptoKey", 17),
            Map.entry("cloudkms.googleapis.com/KeyRing", 110),
            Map.entry("compute.googleapis.com/Subnetwork", 36),
            Map.entry("iam.googleapis.com/ServiceAccount", 9),
            Map.entry("notebooks.googleapis.com/Instance", 6),
            Map.entry("secretmanager.googleapis.com/Secret", 4),
            Map.entry("storage.googleapis.com/Bucket", 28));

    @BeforeAll
    static void withoutDelay() {
        // read once by the JDK's server: without it small answers wait for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @Test
    void everyGroupIsReadWithoutAGapThatTheRecordingDoesNotExplain() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the checkout");
        Map<String, List<JsonNode>> groups = RecordedAnswers.groups(RECORDINGS);
        List<String> unexplained = new ArrayList<>();
        Map<String, Integer> resources = new TreeMap<>();
        Set<String> served = new TreeSet<>();
        for (Map.Entry<String, List<JsonNode>> group : groups.entrySet()) {
            try (RecordedAnswers answers = new RecordedAnswers(group.getValue())) {
                Inventory inventory = collect(answers);
                inventory.resources().forEach(r -> resources.merge(r.type(), 1, Integer::sum));
                served.addAll(answers.served());
                unexplained.addAll(unexplained(group.getKey(), answers, inventory));
            }
        }
        System.out.println("recordings: " + groups.size() + " groups, " + served.size() + " operations served, "
                + resources.values().stream().mapToInt(Integer::intValue).sum() + " resources: " + resources);
        assertThat(unexplained).isEmpty();
        assertThat(groups).hasSizeGreaterThanOrEqualTo(112);
        assertThat(served).hasSizeGreaterThanOrEqualTo(21);
        FOUND.forEach((type, count) -> assertThat(resources)
                .hasEntrySatisfying(type, n -> assertThat(n).as(type).isGreaterThanOrEqualTo(count)));
    }

    private static Inventory collect(RecordedAnswers answers) {
        Map<String, URI> roots = LiveGcp.overrides(answers.environment());
        Set<String> projects = answers.named("projects");
        List<String> targets = projects.isEmpty()
                ? List.of("projects/none")
                : projects.stream().map(p -> "projects/" + p).toList();
        Set<String> locations = answers.named("locations");
        GcpSession session = new GcpSession(
                answers.transport(roots),
                roots,
                targets,
                locations.isEmpty() ? List.of("us-central1") : List.copyOf(locations),
                BEGAN,
                Pace.free());
        return new GcpCollector(session, "test")
                .collect(Plan.everything(new Catalog(List.of(new GcpProvider()))), (d, t, w) -> {});
    }

    private static List<String> unexplained(String group, RecordedAnswers answers, Inventory inventory) {
        List<String> found = new ArrayList<>();
        for (Gap gap : inventory.gaps()) {
            if (!answers.explains(gap.operation()) && !gap.operation().equals(Nordlicht.ASSETS)) {
                found.add(group + ": " + gap);
            }
        }
        for (Resource r : inventory.resources()) {
            for (Unread u : r.unread()) {
                if (!u.reason().equals(Reason.NOT_SELECTED) && !answers.explains(u.operation())) {
                    found.add(group + ": " + r.type() + " " + r.id() + " " + u);
                }
            }
        }
        return found;
    }
}
