package io.aiposture.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.PointerStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds likely secrets among keys and values. Values of any length are read in linear time; nothing here throws. */
public final class SecretPatterns {

    private static final Map<SecretKind, Pattern> FORMS = forms();
    private static final Pattern FORTY = Pattern.compile("[A-Za-z0-9/+]{40}");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)example|changeme|change_me|placeholder|your[_-]|dummy|redacted|xxxx|\\*\\*\\*\\*|<[a-z]");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]{0,100})[ \\t]{0,5}[=:][ \\t]{0,5}[\"']?([^\\s\"']{8,512})");

    private SecretPatterns() {}

    private static Map<SecretKind, Pattern> forms() {
        Map<SecretKind, Pattern> forms = new LinkedHashMap<>();
        forms.put(SecretKind.PRIVATE_KEY, Pattern.compile("-----BEGIN (?:[A-Z]{1,20} ){0,3}PRIVATE KEY( BLOCK)?-----"));
        forms.put(SecretKind.AWS_ACCESS_KEY, Pattern.compile("(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])"));
        forms.put(
                SecretKind.GITHUB_TOKEN,
                Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}|\\bgithub_pat_[A-Za-z0-9_]{50,}"));
        forms.put(
                SecretKind.SLACK_TOKEN,
                Pattern.compile("\\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\\bxapp-[0-9]-[A-Za-z0-9-]{10,}"));
        forms.put(SecretKind.HUGGING_FACE_TOKEN, Pattern.compile("\\bhf_[A-Za-z0-9]{30,}"));
        forms.put(SecretKind.ANTHROPIC_KEY, Pattern.compile("\\bsk-ant-[A-Za-z0-9_-]{20,}"));
        forms.put(
                SecretKind.OPENAI_KEY,
                Pattern.compile("(?<![A-Za-z0-9-])sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})"));
        forms.put(
                SecretKind.JSON_WEB_TOKEN,
                Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"));
        forms.put(SecretKind.GOOGLE_API_KEY, Pattern.compile("\\bAIza[A-Za-z0-9_-]{35}"));
        forms.put(SecretKind.AZURE_STORAGE_KEY, Pattern.compile("(?i)AccountKey=[A-Za-z0-9+/]{86}=="));
        forms.put(SecretKind.AZURE_SAS_TOKEN, Pattern.compile("[?&]sig=[A-Za-z0-9%+/]{40,}"));
        forms.put(SecretKind.URL_PASSWORD, Pattern.compile("://[^/\\s:@]{1,100}:[^/\\s:@${<*]{4,200}@"));
        return forms;
    }

    /**
     * The secrets among all texts of a part of a document, in its order; pairs of Name or Key and Value are read as such.
     *
     * @param pointer of the part in the whole document; its last member is the key of a part that is a text
     */
    public static List<SecretFinding> find(JsonNode part, String pointer) {
        List<SecretFinding> found = new ArrayList<>();
        find(part, pointer, pointer.substring(pointer.lastIndexOf('/') + 1), found);
        return found;
    }

    /** As {@link #find}, for a script: whole, and each {@code NAME=value} in it. */
    public static List<SecretFinding> findInScript(String script, String pointer) {
        Set<SecretFinding> found = new LinkedHashSet<>();
        form(script).ifPresent(kind -> found.add(new SecretFinding(kind, pointer)));
        Matcher assignment = ASSIGNMENT.matcher(script);
        while (assignment.find()) {
            kindOf(assignment.group(1), assignment.group(2))
                    .ifPresent(kind -> found.add(new SecretFinding(kind, pointer)));
        }
        return List.copyOf(found);
    }

    private static void find(JsonNode node, String pointer, String key, List<SecretFinding> found) {
        if (node.isTextual()) {
            kindOf(key, node.asText()).ifPresent(kind -> found.add(new SecretFinding(kind, pointer)));
        }
        String name = pairName(node);
        node.properties().forEach(e -> {
            boolean paired = !name.isEmpty() && e.getKey().equalsIgnoreCase("value");
            find(e.getValue(), pointer + "/" + PointerStep.to(e.getKey()), paired ? name : e.getKey(), found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(node.get(i), pointer + "/" + i, key, found);
        }
    }

    private static String pairName(JsonNode node) {
        for (String member : List.of("Name", "name", "Key", "key", "ParameterKey", "displayName")) {
            if (node.path(member).isTextual()) {
                return node.path(member).asText();
            }
        }
        return "";
    }

    /** What kind of secret a value is; empty for none. The key helps where the value has no form of its own. */
    public static Optional<SecretKind> kindOf(String key, String value) {
        if (key.equals("AccessKeyId")) {
            // an identifier that IAM itself lists
            return Optional.empty();
        }
        Optional<SecretKind> known = Redaction.kind(value).or(() -> form(value));
        if (known.isPresent()) {
            return known;
        }
        boolean named =
                SecretNames.isSecret(key) && !PLACEHOLDER.matcher(value).find() && SecretValues.isLikelySecret(value);
        if (!named) {
            return Optional.empty();
        }
        boolean access =
                FORTY.matcher(value).matches() && key.toLowerCase(Locale.ROOT).contains("access");
        return Optional.of(access ? SecretKind.AWS_SECRET_KEY : SecretKind.NAMED_SECRET);
    }

    /** A secret with a form of its own, anywhere in a text, placeholders of documentation aside. */
    private static Optional<SecretKind> form(String text) {
        for (Map.Entry<SecretKind, Pattern> form : FORMS.entrySet()) {
            Matcher m = form.getValue().matcher(text);
            while (m.find()) {
                if (!PLACEHOLDER.matcher(m.group()).find()) {
                    return Optional.of(form.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
