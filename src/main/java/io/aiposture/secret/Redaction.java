package io.aiposture.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiposture.inventory.PointerStep;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of collected data. What was a secret becomes {@code <redacted KIND>}: the kind stays visible to
 * rules, the value never leaves the process.
 */
public final class Redaction {

    private static final Pattern MARK = Pattern.compile("<redacted ([a-z ]+)>");

    private Redaction() {}

    /** Replaces every secret in a document by its mark, in place. */
    public static void redact(JsonNode document) {
        for (SecretFinding secret : SecretPatterns.find(document, "")) {
            int last = secret.pointer().lastIndexOf('/');
            JsonNode parent = document.at(secret.pointer().substring(0, Math.max(last, 0)));
            String member = secret.pointer().substring(last + 1);
            TextNode mark = TextNode.valueOf("<redacted " + secret.kind().label() + ">");
            if (parent instanceof ObjectNode object) {
                object.set(PointerStep.member(member), mark);
            } else if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(member), mark);
            }
        }
    }

    /** The kind that a mark names; empty for a text that is no mark. */
    static Optional<SecretKind> kind(String text) {
        Matcher m = MARK.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String name = m.group(1).toUpperCase(Locale.ROOT).replace(' ', '_');
        for (SecretKind kind : SecretKind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.of(SecretKind.NAMED_SECRET);
    }
}
