package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Resource;
import java.util.List;
import java.util.Set;

/** What an effective organization policy says. No rule is the constraint's default: nothing enforced or limited. */
final class OrgPolicyFacts {

    private OrgPolicyFacts() {}

    static List<DerivedField> fields() {
        return List.of(
                new DerivedField(
                        "enforced",
                        Scalar.BOOL,
                        "True when a rule enforces the constraint and none exempts from it.",
                        Set.of(),
                        (policy, estate) -> DerivedField.Value.of(enforced(policy))),
                new DerivedField(
                        "limits",
                        Scalar.BOOL,
                        "True when a rule lists allowed or denied values or denies all, and none allows all.",
                        Set.of(),
                        (policy, estate) -> DerivedField.Value.of(limits(policy))),
                new DerivedField(
                        "denied",
                        FieldType.TEXTS,
                        "The values that are denied; * when all are.",
                        Set.of(),
                        (policy, estate) -> DerivedField.Value.of(denied(policy))));
    }

    private static JsonNode rules(Resource policy) {
        return policy.read("/spec").path("rules");
    }

    private static boolean enforced(Resource policy) {
        JsonNode rules = rules(policy);
        return !rules.isEmpty()
                && rules.valueStream().allMatch(r -> r.path("enforce").asBoolean());
    }

    private static boolean limits(Resource policy) {
        JsonNode rules = rules(policy);
        return rules.valueStream().noneMatch(r -> r.path("allowAll").asBoolean())
                && rules.valueStream()
                        .anyMatch(r -> r.path("denyAll").asBoolean()
                                || !r.at("/values/allowedValues").isEmpty()
                                || !r.at("/values/deniedValues").isEmpty());
    }

    private static ArrayNode denied(Resource policy) {
        ArrayNode denied = JsonNodeFactory.instance.arrayNode();
        for (JsonNode rule : rules(policy)) {
            if (rule.path("denyAll").asBoolean()) {
                denied.add("*");
            }
            rule.at("/values/deniedValues").forEach(v -> denied.add(v.asText().replaceFirst("^is:", "")));
        }
        return denied;
    }
}
