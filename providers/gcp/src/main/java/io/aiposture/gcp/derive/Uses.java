package io.aiposture.gcp.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** On projects: whether AI services are used there. */
final class Uses {

    private static final String VERTEX = "aiplatform.googleapis.com/";
    private static final String CALLS = "/timeSeries";

    /** Types whose resources run or hold generative models and what is built of them. */
    private static final List<String> GENERATIVE = List.of(
            VERTEX + "ReasoningEngine",
            VERTEX + "CachedContent",
            VERTEX + "TuningJob",
            VERTEX + "RagCorpus",
            "discoveryengine.googleapis.com/",
            "dialogflow.googleapis.com/",
            "ces.googleapis.com/");

    /** Google makes one of each, used or not. */
    private static final Set<String> MADE_BY_GOOGLE = Set.of("discoveryengine.googleapis.com/Collection");

    private final Set<String> aiTypes;

    /** @param aiTypes the types of the AI services themselves */
    Uses(Set<String> aiTypes) {
        this.aiTypes = aiTypes;
    }

    List<DerivedField> fields() {
        return List.of(
                field("usesAi", t -> true, "A resource of an AI service exists here", true),
                field("usesVertex", t -> t.startsWith(VERTEX), "A resource of Vertex AI exists here", true),
                field(
                        "usesWorkbench",
                        t -> t.startsWith("notebooks.googleapis.com/"),
                        "A Workbench instance exists here",
                        false),
                field(
                        "usesGenAi",
                        t -> GENERATIVE.stream().anyMatch(t::startsWith),
                        "A resource of a generative AI service exists here",
                        true));
    }

    private DerivedField field(String name, Predicate<String> of, String what, boolean calls) {
        Set<String> types = aiTypes.stream()
                .filter(of)
                .filter(t -> !isSetting(t) && !MADE_BY_GOOGLE.contains(t))
                .collect(Collectors.toCollection(TreeSet::new));
        return new DerivedField(
                name,
                FieldType.Scalar.BOOL,
                what + (calls ? ", or a model of Google or a partner was called in the last 30 days." : "."),
                types,
                (project, estate) -> DerivedField.Value.of(uses(project, estate, types, calls)));
    }

    /** Settings exist in every project, used or not. */
    private static boolean isSetting(String type) {
        return type.endsWith("Config")
                || type.endsWith("Settings")
                || type.endsWith("Spec")
                || type.endsWith("Setting");
    }

    private static boolean uses(Resource project, Estate estate, Set<String> types, boolean calls) {
        String account = project.scope().account();
        for (String type : types) {
            if (estate.all(type).stream().anyMatch(r -> r.scope().account().equals(account))) {
                return true;
            }
        }
        if (calls && !project.data().at(CALLS).path("timeSeries").isEmpty()) {
            return true;
        }
        for (String type : types) {
            Unread missing = estate.missing(type, project.scope());
            if (missing != null) {
                throw new UnreadException(missing);
            }
        }
        if (calls) {
            project.read(CALLS);
        }
        return false;
    }
}
