package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real answers of Azure, recorded elsewhere, served over HTTP and read by the real transport and collector. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("../../../shared/recordings/azure");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

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
        assertThat(groups).hasSizeGreaterThan(80);
        assertThat(resources)
                .containsKeys(
                        "Microsoft.CognitiveServices/accounts",
                        "Microsoft.CognitiveServices/accounts/deployments",
                        "Microsoft.Authorization/roleAssignments",
                        "Microsoft.Authorization/roleDefinitions",
                        "Microsoft.Authorization/policyAssignments",
                        "Microsoft.Security/pricings",
                        "Microsoft.Insights/activityLogAlerts",
                        "Microsoft.Storage/storageAccounts");
    }

    private static Inventory collect(RecordedAnswers answers) {
        AzureSession live = LiveAzure.session(
                List.copyOf(answers.subscriptions()),
                List.of(),
                "AzureCloud",
                CLOCK,
                Map.of(LiveAzure.ENDPOINT, answers.root()),
                Pace.free());
        AzureSession session = new AzureSession(
                answers.noting(live.transport()),
                live.root(),
                live.subscriptions(),
                List.of(),
                live.began(),
                live.pace());
        return new AzureCollector(session, "test")
                .collect(Plan.everything(new Catalog(List.of(new AzureProvider()))), (d, t, w) -> {});
    }

    private static List<String> unexplained(String group, RecordedAnswers answers, Inventory inventory) {
        List<String> found = new ArrayList<>();
        for (Gap gap : inventory.gaps()) {
            if (!answers.explains(gap.operation())) {
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
