package io.aiposture.aws.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** Hand-made policies with single quotes. */
final class Policy {

    static final ObjectMapper JSON = new ObjectMapper();

    private Policy() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A document of statements, which a comma separates. */
    static PolicyDocument of(String statements) {
        try {
            return PolicyDocument.parse("p", json("{'Statement':[" + statements + "]}"));
        } catch (MalformedPolicyException e) {
            throw new IllegalArgumentException(statements, e);
        }
    }

    static String allow(String action, String resource) {
        return "{'Effect':'Allow','Action':" + texts(action) + ",'Resource':" + texts(resource) + "}";
    }

    static String allow(String action, String resource, String condition) {
        return with(allow(action, resource), condition);
    }

    static String deny(String action, String resource) {
        return allow(action, resource).replace("Allow", "Deny");
    }

    static String deny(String action, String resource, String condition) {
        return with(deny(action, resource), condition);
    }

    private static String with(String statement, String condition) {
        return statement.substring(0, statement.length() - 1) + ",'Condition':{" + condition + "}}";
    }

    private static String texts(String list) {
        return "['" + String.join("','", list.split(" ")) + "']";
    }

    static IdentityPermissions identity(String... statements) {
        return new IdentityPermissions(List.of(of(String.join(",", statements))), Optional.empty());
    }

    static IdentityPermissions bounded(String boundary, String... statements) {
        return new IdentityPermissions(List.of(of(String.join(",", statements))), Optional.of(of(boundary)));
    }
}
