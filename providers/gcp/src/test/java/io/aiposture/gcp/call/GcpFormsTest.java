package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.inventory.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpFormsTest {

    private final GcpForms forms = new GcpForms();

    @ParameterizedTest
    @CsvSource({
        "name, projects/p/locations/europe-west4/endpoints/7, europe-west4",
        "name, projects/p/locations/europe-west4, europe-west4",
        "name, projects/p/locations/europe-west4-a/instances/i, europe-west4",
        "name, projects/p/locations/global/agents/a, ''",
        "name, projects/p/locations/eu/processors/x, eu",
        "selfLink, https://www.googleapis.com/compute/v1/projects/p/regions/us-east1/subnetworks/s, us-east1",
        "selfLink, https://www.googleapis.com/compute/v1/projects/p/zones/us-east1-b/instances/i, us-east1",
        "location, EUROPE-WEST4, europe-west4",
        "location, EU, eu",
        "location, evil/..%2f, asked",
        "name, projects/p/locations/EVIL/x, asked",
        "name, projects/p/serviceAccounts/a, asked",
    })
    void namesSayWhere(String field, String value, String region) {
        JsonNode data = JsonNodeFactory.instance.objectNode().put(field, value);
        assertThat(forms.place(new Scope("gcp", "p", "asked"), data)).isEqualTo(new Scope("gcp", "p", region));
    }

    @Test
    void labelsAreTags() {
        var data = JsonNodeFactory.instance.objectNode();
        data.putObject("labels").put("team", "ml").putNull("x");
        assertThat(forms.tags(data)).containsEntry("team", "ml");
        assertThat(forms.tags(JsonNodeFactory.instance.objectNode().put("labels", "text")))
                .isEmpty();
    }
}
