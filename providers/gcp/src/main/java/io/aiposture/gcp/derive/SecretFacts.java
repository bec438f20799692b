package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** {@code derived.secrets}: where a resource's data holds secrets, and of which kind; never the values. */
final class SecretFacts {

    private static final Set<String> COMMAND_LINES = Set.of("args", "command");

    private SecretFacts() {}

    /** Looks in this part of the data; in command lines also for {@code --name=value}. */
    static DerivedField in(String pointer) {
        return new DerivedField(
                "secrets",
                new FieldType.ListOf(FieldType.Scalar.STRING),
                "JSON pointers of values that look like secrets, with the kind; never the value.",
                Set.of(),
                (resource, estate) -> {
                    JsonNode part = resource.read(pointer);
                    Set<SecretFinding> found = new LinkedHashSet<>(SecretPatterns.find(part, pointer));
                    inCommandLines(part, pointer, found);
                    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
                    found.forEach(f -> texts.add(f.toString()));
                    return DerivedField.Value.of(texts);
                });
    }

    private static void inCommandLines(JsonNode node, String pointer, Collection<SecretFinding> found) {
        node.properties().forEach(e -> {
            String at = pointer + "/" + e.getKey();
            for (int i = 0;
                    COMMAND_LINES.contains(e.getKey()) && i < e.getValue().size();
                    i++) {
                found.addAll(SecretPatterns.findInScript(
                        e.getValue().get(i).asText().replaceFirst("^-+", ""), at + "/" + i));
            }
            inCommandLines(e.getValue(), at, found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            inCommandLines(node.get(i), pointer + "/" + i, found);
        }
    }
}
