package io.aiposture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** OCSF as the published schema has it. */
class OcsfTest {

    @Test
    void theDemoIsValidAndUnknownIsNoPass() throws Exception {
        JsonNode events = new ObjectMapper()
                .readTree(Cli.run("scan", "demo", "--format", "ocsf").out());
        assertThat(Schemas.ocsf(events)).isEmpty();
        Map<String, Integer> statuses = new TreeMap<>();
        events.forEach(e -> statuses.merge(e.at("/compliance/status").asText(), 1, Integer::sum));
        assertThat(statuses).containsKeys("Fail", "Pass", "Unknown", "Not Applicable");
        for (JsonNode event : events) {
            boolean unknown = event.at("/compliance/status_id").asInt() == 0;
            assertThat(event.has("unmapped")).isEqualTo(unknown);
        }
    }
}
