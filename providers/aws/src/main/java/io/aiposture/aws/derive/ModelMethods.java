package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiposture.aws.policy.ResourcePolicyAnalysis;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The methods of a REST API that lead to models: to an AI service, or to a function whose role may invoke them. */
final class ModelMethods {

    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final String ROLE = "AWS::IAM::Role";
    private static final Pattern SERVICE = Pattern.compile("^arn:[^:]+:apigateway:[^:]+:([^:]+):.*");
    private static final Pattern INVOCATION =
            Pattern.compile("functions/(arn:[^:]+:lambda:[^:]+:[0-9]{12}:function:[A-Za-z0-9_-]+)");

    private ModelMethods() {}

    static List<DerivedField> fields() {
        return List.of(
                list("modelMethods", "Methods that lead to a model.", method -> true),
                list(
                        "openModelMethods",
                        "Methods that lead to a model and ask for no authorization and no API key.",
                        method ->
                                isOpen(method) && !method.path("apiKeyRequired").asBoolean()),
                list(
                        "keyOnlyModelMethods",
                        "Methods that lead to a model and ask for nothing but an API key.",
                        method ->
                                isOpen(method) && method.path("apiKeyRequired").asBoolean()),
                new DerivedField(
                        "policyLimitsCallers",
                        Scalar.BOOL,
                        "True when the API's policy keeps strangers out: by principal, network address or endpoint.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.of(limits(r))));
    }

    private static boolean isOpen(JsonNode method) {
        return method.path("authorizationType").asText("NONE").equals("NONE");
    }

    private static DerivedField list(String name, String doc, Predicate<JsonNode> which) {
        return new DerivedField(
                name,
                FieldType.TEXTS,
                doc,
                Set.of(FUNCTION, ROLE, "AWS::IAM::ManagedPolicy", "AWS::IAM::Group"),
                (r, e) -> of(r, e, which));
    }

    /** A method of which it cannot be told where it leads leaves the list incomplete. */
    private static DerivedField.Value of(Resource api, Estate estate, Predicate<JsonNode> which) {
        List<String> found = new ArrayList<>();
        @Nullable Unread rest = null;
        for (JsonNode resource : api.read("/Resources/items")) {
            for (Map.Entry<String, JsonNode> entry :
                    resource.path("resourceMethods").properties()) {
                JsonNode method = entry.getValue();
                // a preflight request never reaches a model
                if (!entry.getKey().equals("OPTIONS") && which.test(method)) {
                    try {
                        if (leadsToModel(method.path("methodIntegration"), api, estate)) {
                            found.add(
                                    entry.getKey() + " " + resource.path("path").asText());
                        }
                    } catch (UnreadException e) {
                        rest = e.unread();
                    }
                }
            }
        }
        return DerivedField.Value.texts(found, rest);
    }

    private static boolean leadsToModel(JsonNode integration, Resource api, Estate estate) {
        String uri = integration.path("uri").asText();
        Matcher function = INVOCATION.matcher(uri);
        if (function.find()) {
            Resource target = estate.find(FUNCTION, function.group(1), api.scope());
            Resource role = target == null
                    ? null
                    : estate.find(ROLE, target.read("/Role").asText(), api.scope());
            return role != null && Principals.mayCallModels(role, estate);
        }
        Matcher service = SERVICE.matcher(uri);
        return service.matches()
                && (service.group(1).startsWith("bedrock") || service.group(1).contains("sagemaker"));
    }

    private static boolean limits(Resource api) {
        JsonNode policy = api.read("/policy");
        if (policy.asText().isEmpty()) {
            return false;
        }
        // API Gateway returns the policy with its quotes escaped once more
        TextNode document = TextNode.valueOf(plain(policy.asText()));
        Unread malformed = new Unread("/policy", api.source(), Reason.MALFORMED);
        return new ResourcePolicyAnalysis(Policies.parse(api.name(), document, malformed))
                .publicGrants()
                .isEmpty();
    }

    private static String plain(String policy) {
        return policy.startsWith("{\\\"") ? policy.replace("\\\"", "\"").replace("\\/", "/") : policy;
    }
}
