package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.testing.Recordings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real answers of Google Cloud, recorded elsewhere, served over HTTP and read by the real transport and collectors. */
class RecordingsTest {

    private static final Path RECORDINGS = Path.of("../../../shared/recordings/gcp");

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

    @Test
    void everyGroupIsReadWithoutAGapThatTheRecordingDoesNotExplain() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the checkout");
        Recordings read = Recordings.read(RECORDINGS, RecordedAnswers::new);
        assertThat(read.unexplained()).isEmpty();
        assertThat(read.groups()).isGreaterThanOrEqualTo(112);
        assertThat(read.served()).hasSizeGreaterThanOrEqualTo(21);
        FOUND.forEach((type, count) -> assertThat(read.resources())
                .hasEntrySatisfying(type, n -> assertThat(n).as(type).isGreaterThanOrEqualTo(count)));
    }
}
