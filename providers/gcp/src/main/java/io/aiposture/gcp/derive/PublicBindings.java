package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who everybody is in an attached IAM policy. A condition cannot tell strangers apart: what it grants stays public,
 * unless it is over for good.
 */
final class PublicBindings {

    private static final Set<String> EVERYBODY = Set.of("allUsers", "allAuthenticatedUsers");
    private static final Pattern UNTIL =
            Pattern.compile("\\s*request\\.time\\s*<=?\\s*timestamp\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\s*");

    private PublicBindings() {}

    /** @param policy JSON pointer to the policy */
    static DerivedField field(String policy) {
        return new DerivedField(
                "publicBindings",
                new FieldType.ListOf(new FieldType.MapOf(FieldType.Scalar.STRING)),
                "What the IAM policy grants to allUsers or allAuthenticatedUsers: role, member, and condition"
                        + " (empty for none). Grants whose time is over do not count.",
                Set.of(),
                (resource, estate) -> DerivedField.Value.of(
                        of(resource.read(policy), estate.header().collectedAt())));
    }

    private static ArrayNode of(JsonNode policy, Instant now) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (JsonNode binding : policy.path("bindings")) {
            String condition = binding.at("/condition/expression").asText();
            for (JsonNode member : binding.path("members")) {
                if (EVERYBODY.contains(member.asText()) && !isOver(condition, now)) {
                    found.addObject()
                            .put("role", binding.path("role").asText())
                            .put("member", member.asText())
                            .put("condition", condition);
                }
            }
        }
        return found;
    }

    /** True when the condition is a term that has ended, and nothing else. */
    private static boolean isOver(String condition, Instant now) {
        Matcher until = UNTIL.matcher(condition);
        try {
            return until.matches() && Instant.parse(until.group(1)).isBefore(now);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
