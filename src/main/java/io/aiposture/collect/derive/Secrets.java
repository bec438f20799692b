package io.aiposture.collect.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.secret.SecretFinding;
import io.aiposture.secret.SecretPatterns;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code derived.secrets}: where a resource's data holds secrets, and of which kind; never the values. */
public final class Secrets {

    private Secrets() {}

    /** Looks in these parts of the data. */
    public static DerivedField in(String... pointers) {
        return found(r -> Stream.of(pointers)
                .flatMap(pointer -> SecretPatterns.find(r.read(pointer), pointer).stream())
                .toList());
    }

    /** Looks in a way of the cloud's own. */
    public static DerivedField found(Function<Resource, Collection<SecretFinding>> search) {
        return new DerivedField(
                "secrets",
                FieldType.TEXTS,
                "JSON pointers of values that look like secrets, with the kind; never the value.",
                Set.of(),
                (resource, estate) -> DerivedField.Value.texts(search.apply(resource).stream()
                        .map(SecretFinding::toString)
                        .toList()));
    }
}
