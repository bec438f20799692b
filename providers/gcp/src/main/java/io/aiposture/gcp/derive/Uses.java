package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;
import java.util.TreeSet;

/** {@code derived.usesAi} of a project. */
final class Uses {

    /** Google makes one of each, used or not. */
    private static final Set<String> MADE_BY_GOOGLE = Set.of("discoveryengine.googleapis.com/Collection");

    private final Set<String> types;

    /** @param aiTypes the types of the AI services themselves */
    Uses(Set<String> aiTypes) {
        this.types = new TreeSet<>(aiTypes);
        types.removeAll(MADE_BY_GOOGLE);
    }

    DerivedField field() {
        return new DerivedField(
                "usesAi",
                FieldType.Scalar.BOOL,
                "True when the project has a resource of an AI service.",
                types,
                (project, estate) ->
                        DerivedField.Value.of(JsonNodeFactory.instance.booleanNode(uses(project, estate))));
    }

    private boolean uses(Resource project, Estate estate) {
        String account = project.scope().account();
        for (String type : types) {
            if (estate.all(type).stream().anyMatch(r -> r.scope().account().equals(account))) {
                return true;
            }
        }
        for (String type : types) {
            Unread missing = estate.missing(type, project.scope());
            if (missing != null) {
                throw new UnreadException(missing);
            }
        }
        return false;
    }
}
