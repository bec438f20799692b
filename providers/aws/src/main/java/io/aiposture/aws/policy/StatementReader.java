package io.aiposture.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Turns JSON into statements; everything unexpected is malformed, because what is not understood is not read. */
final class StatementReader {

    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> ELEMENTS = Set.of(
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Principal",
            "NotPrincipal",
            "Condition");
    /** Characters of a pattern: IAM's ARNs are shorter, and comparing two patterns takes the product of their lengths. */
    private static final int LONGEST = 2_048;

    private static final Set<String> KINDS = Set.of("AWS", "Service", "Federated", "CanonicalUser");

    private final JsonNode node;
    private final String place;

    private StatementReader(JsonNode node, int number) {
        this.node = node;
        this.place = "statement " + number;
    }

    static List<Statement> statements(JsonNode root) throws MalformedPolicyException {
        if (!root.isObject() || !root.path("Statement").isContainerNode()) {
            throw new MalformedPolicyException("no Statement");
        }
        onlyKnown(root, TOP, "document");
        JsonNode list = root.get("Statement");
        List<Statement> statements = new ArrayList<>();
        for (JsonNode s : list.isArray() ? list : List.of(list)) {
            statements.add(new StatementReader(s, statements.size() + 1).statement(statements.size() + 1));
        }
        return statements;
    }

    private static void onlyKnown(JsonNode object, Set<String> known, String place) throws MalformedPolicyException {
        for (Map.Entry<String, JsonNode> e : object.properties()) {
            if (!known.contains(e.getKey())) {
                throw new MalformedPolicyException(place + " has an unknown element");
            }
        }
    }

    private Statement statement(int number) throws MalformedPolicyException {
        if (!node.isObject()) {
            throw bad("is no object");
        }
        onlyKnown(node, ELEMENTS, place);
        if (!node.has("Action") && !node.has("NotAction")) {
            throw bad("has no Action");
        }
        String sid = node.path("Sid").asText();
        return new Statement(
                sid.isEmpty() ? "#" + number : sid,
                isAllow(),
                terms("Action", Term::action),
                terms("Resource", Term::resource),
                principals(),
                conditions());
    }

    private boolean isAllow() throws MalformedPolicyException {
        String effect = node.path("Effect").asText();
        if (!effect.equals("Allow") && !effect.equals("Deny")) {
            throw bad("has no Effect");
        }
        return effect.equals("Allow");
    }

    /** The element's value, or that of its negation; both at once are an error. */
    private JsonNode either(String element) throws MalformedPolicyException {
        if (node.has(element) && node.has("Not" + element)) {
            throw bad("has both " + element + " and Not" + element);
        }
        return node.has(element) ? node.path(element) : node.path("Not" + element);
    }

    private Terms terms(String element, Function<String, Term> term) throws MalformedPolicyException {
        JsonNode value = either(element);
        if (value.isMissingNode()) {
            return Terms.EVERYTHING;
        }
        List<Term> terms = texts(value, element).stream().map(term).toList();
        return new Terms(node.has("Not" + element), terms);
    }

    private List<String> texts(JsonNode value, String element) throws MalformedPolicyException {
        List<String> texts = new ArrayList<>();
        for (JsonNode v : value.isArray() ? value : List.of(value)) {
            if (!v.isTextual()) {
                throw bad("has a value that is no text in " + element);
            }
            if (v.asText().length() > LONGEST) {
                throw bad("has an absurdly long value in " + element);
            }
            texts.add(v.asText());
        }
        return texts;
    }

    private Principals principals() throws MalformedPolicyException {
        JsonNode value = either("Principal");
        boolean negated = node.has("NotPrincipal");
        if (value.isMissingNode()) {
            return Principals.NONE;
        }
        if (value.isTextual() && value.asText().equals("*")) {
            return new Principals(negated, Map.of("AWS", List.of("*")));
        }
        if (!value.isObject()) {
            throw bad("has a Principal that is neither \"*\" nor an object");
        }
        onlyKnown(value, KINDS, place + " Principal");
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : value.properties()) {
            byKind.put(e.getKey(), texts(e.getValue(), "Principal"));
        }
        return new Principals(negated, byKind);
    }

    private List<Condition> conditions() throws MalformedPolicyException {
        JsonNode block = node.path("Condition");
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> operator : members(block, node.has("Condition"))) {
            for (Map.Entry<String, JsonNode> key : members(operator.getValue(), true)) {
                conditions.add(new Condition(operator.getKey(), key.getKey(), scalars(key.getValue())));
            }
        }
        return conditions;
    }

    private Set<Map.Entry<String, JsonNode>> members(JsonNode object, boolean present) throws MalformedPolicyException {
        if (present && !object.isObject()) {
            // a condition that is dropped would turn a limited Allow into an open one
            throw bad("has a Condition that is no object");
        }
        return object.properties();
    }

    private List<String> scalars(JsonNode value) throws MalformedPolicyException {
        List<String> texts = new ArrayList<>();
        for (JsonNode v : value.isArray() ? value : List.of(value)) {
            if (!v.isValueNode() || v.isNull()) {
                throw bad("has a Condition value that is no text");
            }
            texts.add(v.asText());
        }
        return texts;
    }

    private MalformedPolicyException bad(String what) {
        return new MalformedPolicyException(place + " " + what);
    }
}
