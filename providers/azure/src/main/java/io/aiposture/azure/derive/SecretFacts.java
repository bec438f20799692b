package io.aiposture.azure.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.util.Set;

/** {@code derived.secrets}: where a resource's data holds secrets, and of which kind; never the values. */
final class SecretFacts {

    private static final String DOC = "JSON pointers of values that look like secrets, with the kind; never the value.";

    private SecretFacts() {}

    /** Looks in one part of the data. */
    static DerivedField in(String pointer) {
        return new DerivedField(
                "secrets",
                Derivations.TEXTS,
                DOC,
                Set.of(),
                (r, e) -> Derivations.texts(SecretPatterns.find(r.read(pointer), pointer).stream()
                        .map(SecretFinding::toString)
                        .toList()));
    }
}
