package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.testing.Recordings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real answers of Azure, recorded elsewhere, served over HTTP and read by the real transport and collector. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("../../../shared/recordings/azure");

    @Test
    void everyGroupIsReadWithoutAGapThatTheRecordingDoesNotExplain() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the checkout");
        Recordings read = Recordings.read(RECORDINGS, RecordedAnswers::new);
        assertThat(read.unexplained()).isEmpty();
        assertThat(read.groups()).isGreaterThan(80);
        assertThat(read.resources())
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
}
