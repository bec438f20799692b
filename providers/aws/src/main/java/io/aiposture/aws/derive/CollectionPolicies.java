package io.aiposture.aws.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the policies that match an OpenSearch Serverless collection by name mean for it. */
final class CollectionPolicies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NETWORK = "AWS::OpenSearchServerless::NetworkPolicy";
    private static final String BASE = "AWS::Bedrock::KnowledgeBase";

    private CollectionPolicies() {}

    static List<DerivedField> fields() {
        return List.of(
                new DerivedField(
                        "publicNetwork",
                        Scalar.BOOL,
                        "True when a network policy that matches the collection allows access from public networks.",
                        Set.of(NETWORK),
                        (r, e) -> DerivedField.Value.of(anyMatch(
                                r, e, rule -> rule.path("AllowFromPublic").asBoolean()))),
                new DerivedField(
                        "usedByKnowledgeBase",
                        Scalar.BOOL,
                        "True when a Bedrock knowledge base stores its vectors in the collection.",
                        Set.of(BASE),
                        (r, e) -> DerivedField.Value.of(isUsed(r, e))));
    }

    private static boolean isUsed(Resource collection, Estate estate) {
        Estate.Listing bases = estate.list(BASE, collection.scope());
        boolean used =
                bases.resources().stream().anyMatch(b -> b.data().toString().contains("\"" + collection.id() + "\""));
        if (!used && bases.rest() != null) {
            throw new UnreadException(bases.rest());
        }
        return used;
    }

    private static boolean anyMatch(Resource collection, Estate estate, Predicate<JsonNode> says) {
        Estate.Listing policies = estate.list(NETWORK, collection.scope());
        for (Resource policy : policies.resources()) {
            for (JsonNode entry : document(policy)) {
                if (says.test(entry) && names(entry, collection.name())) {
                    return true;
                }
            }
        }
        if (policies.rest() != null) {
            throw new UnreadException(policies.rest());
        }
        return false;
    }

    private static JsonNode document(Resource policy) {
        JsonNode document = policy.read("/policy");
        try {
            return document.isTextual() ? JSON.readTree(document.asText()) : document;
        } catch (JsonProcessingException e) {
            throw new UnreadException(new Unread("/policy", policy.source(), Reason.MALFORMED));
        }
    }

    /** Resources are {@code collection/name} or a prefix with an asterisk. */
    private static boolean names(JsonNode entry, String collection) {
        for (JsonNode rule : entry.path("Rules")) {
            for (JsonNode resource : rule.path("Resource")) {
                String pattern = resource.asText();
                boolean prefix = pattern.endsWith("*")
                        && ("collection/" + collection).startsWith(pattern.substring(0, pattern.length() - 1));
                if (rule.path("ResourceType").asText().equals("collection")
                        && (prefix || pattern.equals("collection/" + collection))) {
                    return true;
                }
            }
        }
        return false;
    }
}
