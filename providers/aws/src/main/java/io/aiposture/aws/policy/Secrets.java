package io.aiposture.aws.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises secrets in scanned data and takes them out. What was a secret becomes {@code <redacted KIND>}: the kind
 * stays visible to rules, the value never leaves the process.
 */
public final class Secrets {

    private static final Map<String, Pattern> TOKENS = tokens();
    private static final Pattern MARK = Pattern.compile("<redacted ([a-z -]+)>");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(password|passwd|secret|api[_-]?key|access[_-]?key|auth[_-]?token|_token|^token$|private[_-]?key).*");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)(arn:.*|https?://[^@]*|s3://.*|/.*|\\{\\{.*|\\$\\{.*|\\$[A-Z_]+|<.*>|true|false|none|null|changeme|[0-9]{1,11}|[a-z0-9_-]+/[a-z0-9/_.-]+|ssm:.*|resolve:.*)");
    private static final int SHORTEST = 12;

    private Secrets() {}

    private static Map<String, Pattern> tokens() {
        Map<String, Pattern> t = new LinkedHashMap<>();
        t.put("aws access key id", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
        t.put("private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        t.put("anthropic key", Pattern.compile("\\bsk-ant-[A-Za-z0-9_-]{20,}"));
        t.put("openai key", Pattern.compile("\\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}"));
        t.put("hugging face token", Pattern.compile("\\bhf_[A-Za-z0-9]{20,}"));
        t.put("github token", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})"));
        t.put("slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"));
        t.put("google api key", Pattern.compile("\\bAIza[A-Za-z0-9_-]{35}"));
        t.put(
                "json web token",
                Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
        t.put("url password", Pattern.compile("://[^/\\s:@]+:[^/\\s:@]{4,}@"));
        return t;
    }

    /** The kind of secret in a value, empty when there is none. The field's name helps with values that have no form. */
    static String kind(String name, String value) {
        if (name.equals("AccessKeyId")) {
            // an identifier that IAM itself lists
            return "";
        }
        var mark = MARK.matcher(value);
        if (mark.find()) {
            return mark.group(1);
        }
        for (Map.Entry<String, Pattern> token : TOKENS.entrySet()) {
            if (token.getValue().matcher(value).find()) {
                return token.getKey();
            }
        }
        boolean named =
                SECRET_NAME.matcher(name).matches() && !REFERENCE.matcher(value).matches();
        return named && value.length() >= SHORTEST && mixed(value) ? "named secret" : "";
    }

    /** Letters and digits together, without blanks: a password or key rather than a word or a sentence. */
    private static boolean mixed(String value) {
        return value.matches("\\S+") && value.matches(".*[0-9].*") && value.matches("(?i).*[a-z].*");
    }

    /**
     * JSON pointers of the secrets in a part of a document, with their kinds: {@code /Environment/DB_PASSWORD (named
     * secret)}.
     */
    public static List<String> find(JsonNode node, String pointer) {
        List<String> found = new ArrayList<>();
        if (node.isTextual()) {
            String kind = kind(pointer.substring(pointer.lastIndexOf('/') + 1), node.asText());
            if (!kind.isEmpty()) {
                found.add(pointer + " (" + kind + ")");
            }
        }
        node.properties()
                .forEach(e -> found.addAll(find(
                        e.getValue(),
                        pointer + "/" + e.getKey().replace("~", "~0").replace("/", "~1"))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(find(node.get(i), pointer + "/" + i));
        }
        return found;
    }

    /** Replaces every secret in a document by its mark, in place. */
    public static void redact(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(e -> e.setValue(redacted(e.getKey(), e.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted("", array.get(i)));
            }
        }
    }

    private static JsonNode redacted(String name, JsonNode value) {
        if (!value.isTextual()) {
            redact(value);
            return value;
        }
        String kind = kind(name, value.asText());
        return kind.isEmpty() || value.asText().contains("<redacted ")
                ? value
                : TextNode.valueOf("<redacted " + kind + ">");
    }
}
