package io.aiposture.gcp.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One member's role somewhere.
 *
 * @param on the name of what the policy stands on
 * @param condition the binding's condition; empty when there is none
 */
public record Grant(String role, String member, String on, String condition, Reach reach) {

    /** What a policy grants. Bindings that grant nothing any more, and members that were deleted, are left out. */
    static List<Grant> in(JsonNode policy, String on, Instant now) {
        List<Grant> grants = new ArrayList<>();
        for (JsonNode binding : policy.path("bindings")) {
            String condition = binding.at("/condition/expression").asText();
            Reach reach = Reach.of(condition, now);
            for (JsonNode member : binding.path("members")) {
                if (reach != Reach.NONE && !member.asText().startsWith("deleted:")) {
                    grants.add(new Grant(binding.path("role").asText(), member.asText(), on, condition, reach));
                }
            }
        }
        return grants;
    }

    /** Adds it as conditions of rules see it. */
    public void addTo(ArrayNode array) {
        array.addObject()
                .put("role", role)
                .put("member", member)
                .put("on", on)
                .put("condition", condition)
                .put("reach", reach == Reach.NAMED ? "named" : "all");
    }
}
