package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.derive.Secrets;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Resource;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Secrets in the start scripts of notebooks, which are Base64. */
final class SecretFacts {

    private SecretFacts() {}

    static DerivedField inScripts() {
        return Secrets.found(r -> {
            List<SecretFinding> found = new ArrayList<>(scripts(r, "/OnCreate"));
            found.addAll(scripts(r, "/OnStart"));
            return found;
        });
    }

    private static List<SecretFinding> scripts(Resource r, String pointer) {
        List<SecretFinding> found = new ArrayList<>();
        JsonNode scripts = r.read(pointer);
        for (int i = 0; i < scripts.size(); i++) {
            String content = scripts.get(i).path("Content").asText();
            found.addAll(SecretPatterns.findInScript(decoded(content), pointer + "/" + i + "/Content"));
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
