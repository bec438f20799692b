package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.aiposture.aws.policy.Secrets;
import io.aiposture.collect.DerivedField;
import io.aiposture.inventory.Resource;
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
                found.addAll(Secrets.find(r.read(pointer), pointer));
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
            found.addAll(Secrets.find(TextNode.valueOf(decoded(content)), pointer + "/" + i + "/Content"));
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
