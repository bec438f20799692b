package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.derive.Secrets;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.PointerStep;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Secrets in data of which a part may be command lines. */
final class SecretFacts {

    private static final Set<String> COMMAND_LINES = Set.of("args", "command");

    private SecretFacts() {}

    /** Looks in this part of the data; in command lines also for {@code --name=value}. */
    static DerivedField in(String pointer) {
        return Secrets.found(resource -> {
            JsonNode part = resource.read(pointer);
            Set<SecretFinding> found = new LinkedHashSet<>(SecretPatterns.find(part, pointer));
            inCommandLines(part, pointer, found);
            return found;
        });
    }

    private static void inCommandLines(JsonNode node, String pointer, Collection<SecretFinding> found) {
        node.properties().forEach(e -> {
            String at = pointer + "/" + PointerStep.to(e.getKey());
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
