package io.aiposture.aws.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A policy document, read as strictly as IAM reads it.
 *
 * @param name where it comes from, for evidence
 */
public record PolicyDocument(String name, List<Statement> statements) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    public PolicyDocument {
        statements = List.copyOf(statements);
    }

    /** As {@link #parse(String, JsonNode)}, for a policy without a name. */
    public static PolicyDocument parse(JsonNode document) throws MalformedPolicyException {
        return parse("policy", document);
    }

    /**
     * Reads a document given as an object, as JSON text, or as URL-encoded JSON text, which IAM's API returns.
     *
     * @throws MalformedPolicyException when it is no policy, also when it has an element that IAM does not know; no
     *     other exception leaves this method
     */
    public static PolicyDocument parse(String name, JsonNode document) throws MalformedPolicyException {
        JsonNode root = document.isTextual() ? text(document.asText().strip()) : document;
        return new PolicyDocument(name, StatementReader.statements(root));
    }

    private static JsonNode text(String text) throws MalformedPolicyException {
        if (text.startsWith("{") || text.indexOf('%') < 0) {
            return json(text);
        }
        try {
            // RFC 3986, as IAM encodes: a plus is a plus
            return json(decode(text.replace("+", "%2B")));
        } catch (MalformedPolicyException e) {
            return json(decode(text));
        }
    }

    private static String decode(String text) throws MalformedPolicyException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicyException("not URL-encoded");
        }
    }

    private static JsonNode json(String text) throws MalformedPolicyException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // the parser's message quotes the document
            throw new MalformedPolicyException("not JSON");
        }
    }
}
