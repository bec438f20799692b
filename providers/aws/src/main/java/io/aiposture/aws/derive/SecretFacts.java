package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Resource;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** {@code derived.secrets}: where a resource's data holds secrets, and of which kind; never the values. */
final class SecretFacts {

    private static final String DOC = "JSON pointers of values that look like secrets, with the kind; never the value.";

    private SecretFacts() {}

    /** Looks in these parts of the data. */
    static DerivedField in(String... pointers) {
        return new DerivedField("secrets", Derivations.TEXTS, DOC, Set.of(), (r, e) -> {
            List<String> found = new ArrayList<>();
            for (String pointer : pointers) {
                SecretPatterns.find(r.read(pointer), pointer).stream()
                        .map(SecretFinding::toString)
                        .forEach(found::add);
            }
            return Derivations.texts(found);
        });
    }

    /** Looks in the start scripts of notebooks, which are Base64. */
    static DerivedField inScripts() {
        return new DerivedField("secrets", Derivations.TEXTS, DOC, Set.of(), (r, e) -> {
            List<String> found = new ArrayList<>(scripts(r, "/OnCreate"));
            found.addAll(scripts(r, "/OnStart"));
            return Derivations.texts(found);
        });
    }

    private static List<String> scripts(Resource r, String pointer) {
        List<String> found = new ArrayList<>();
        JsonNode scripts = r.read(pointer);
        for (int i = 0; i < scripts.size(); i++) {
            String content = scripts.get(i).path("Content").asText();
            SecretPatterns.findInScript(decoded(content), pointer + "/" + i + "/Content").stream()
                    .map(SecretFinding::toString)
                    .forEach(found::add);
        }
        return found;
    }

    private static String decoded(String content) {
        try {
            return new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return content;
        }
    }
}
