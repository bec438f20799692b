package io.aiposture.azure.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One block of a role definition or deny assignment; what is excepted is excepted from this block alone. */
record Permission(
        List<String> actions,
        List<String> notActions,
        List<String> dataActions,
        List<String> notDataActions,
        Condition condition) {

    static Permission of(JsonNode json) {
        return new Permission(
                texts(json.path("actions")),
                texts(json.path("notActions")),
                texts(json.path("dataActions")),
                texts(json.path("notDataActions")),
                Condition.parse(json.path("condition").asText("")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    Held holds(String action) {
        return holds(actions, notActions, action);
    }

    Held holdsData(String action) {
        return holds(dataActions, notDataActions, action);
    }

    private Held holds(List<String> given, List<String> excepted, String action) {
        return Wildcard.any(given, action) && !Wildcard.any(excepted, action) ? condition.allows(action) : Held.NO;
    }
}
