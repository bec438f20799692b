package io.aiposture.aws.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy document.
 *
 * @param name where it comes from, for explanations: a policy's name
 */
public record PolicyDocument(String name, List<Statement> statements) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whoever writes policies in the account must not exhaust the stack on which patterns are compared. */
    private static final int LONGEST = 1_024;

    /**
     * Reads a document given as an object, as JSON text, or URL-encoded as IAM returns it.
     *
     * @throws MalformedPolicyException when it is no policy
     */
    public static PolicyDocument parse(String name, JsonNode document) throws MalformedPolicyException {
        JsonNode root = document.isTextual() ? text(document.asText()) : document;
        if (!root.isObject() || !root.has("Statement")) {
            throw new MalformedPolicyException("no Statement");
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode s : root.get("Statement").isArray() ? root.get("Statement") : List.of(root.get("Statement"))) {
            statements.add(statement(s, statements.size() + 1));
        }
        return new PolicyDocument(name, statements);
    }

    private static JsonNode text(String text) throws MalformedPolicyException {
        try {
            String json = text.startsWith("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
            return JSON.readTree(json);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new MalformedPolicyException("not JSON");
        }
    }

    private static Statement statement(JsonNode s, int number) throws MalformedPolicyException {
        String effect = s.path("Effect").asText();
        boolean named = s.has("Action") != s.has("NotAction");
        if (!effect.equals("Allow") && !effect.equals("Deny") || !named) {
            throw new MalformedPolicyException("statement " + number + " has no Effect or no Action");
        }
        for (JsonNode patterns :
                List.of(s.path("Action"), s.path("NotAction"), s.path("Resource"), s.path("NotResource"))) {
            if (texts(patterns).stream().anyMatch(p -> p.length() > LONGEST)) {
                throw new MalformedPolicyException("statement " + number + " has a pattern that is too long");
            }
        }
        return new Statement(
                s.path("Sid").asText().isEmpty() ? "#" + number : s.path("Sid").asText(),
                effect.equals("Allow"),
                s.has("NotAction"),
                texts(s.path("Action"), s.path("NotAction")),
                s.has("NotResource"),
                texts(s.path("Resource"), s.path("NotResource")),
                s.has("NotPrincipal"),
                principals(s.has("NotPrincipal") ? s.path("NotPrincipal") : s.path("Principal")),
                conditions(s.path("Condition")));
    }

    private static List<String> texts(JsonNode... nodes) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isTextual()) {
                texts.add(node.asText());
            }
            node.forEach(n -> texts.add(n.asText()));
        }
        return texts;
    }

    private static Map<String, List<String>> principals(JsonNode node) {
        Map<String, List<String>> principals = new LinkedHashMap<>();
        if (node.isTextual()) {
            principals.put("AWS", List.of(node.asText()));
        }
        node.properties().forEach(e -> principals.put(e.getKey(), texts(e.getValue())));
        return principals;
    }

    private static List<Condition> conditions(JsonNode node) {
        List<Condition> conditions = new ArrayList<>();
        node.properties().forEach(operator -> operator.getValue().properties().forEach(key -> {
            JsonNode values = key.getValue();
            List<String> texts = values.isArray() ? texts(values) : List.of(values.asText());
            conditions.add(new Condition(operator.getKey(), key.getKey(), texts));
        }));
        return conditions;
    }
}
