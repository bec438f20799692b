package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.DerivedField;
import io.aiposture.inventory.FieldType.Scalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the event selectors of a trail or event data store record. */
final class Selectors {

    private static final String TYPE = "resources.type";
    private static final String CATEGORY = "eventCategory";

    private Selectors() {}

    static List<DerivedField> ofTrail() {
        return fields("/EventSelectors/AdvancedEventSelectors", "/EventSelectors/EventSelectors");
    }

    static List<DerivedField> ofEventDataStore() {
        return fields("/AdvancedEventSelectors", "/NoBasicSelectors");
    }

    private static List<DerivedField> fields(String advanced, String basic) {
        return List.of(
                new DerivedField(
                        "managementEvents",
                        Scalar.BOOL,
                        "True when management events are recorded, those that read and those that write.",
                        Set.of(),
                        (r, e) -> Derivations.bool(managed(r.read(advanced), r.read(basic)))),
                new DerivedField(
                        "dataEventTypes",
                        Derivations.TEXTS,
                        "Resource types whose data events are recorded whole: reads and writes, of every resource.",
                        Set.of(),
                        (r, e) -> Derivations.texts(dataTypes(r.read(advanced), r.read(basic)))));
    }

    private static boolean managed(JsonNode advanced, JsonNode basic) {
        for (JsonNode selector : basic) {
            if (selector.path("IncludeManagementEvents").asBoolean()
                    && selector.path("ReadWriteType").asText("All").equals("All")) {
                return true;
            }
        }
        for (JsonNode selector : advanced) {
            if (values(selector, CATEGORY).contains("Management") && isWhole(selector)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> dataTypes(JsonNode advanced, JsonNode basic) {
        Set<String> types = new TreeSet<>();
        for (JsonNode selector : advanced) {
            if (values(selector, CATEGORY).contains("Data") && isWhole(selector)) {
                types.addAll(values(selector, TYPE));
            }
        }
        for (JsonNode selector : basic) {
            boolean all = selector.path("ReadWriteType").asText("All").equals("All");
            for (JsonNode resource : selector.path("DataResources")) {
                if (all && resource.path("Values").toString().matches(".*\"arn:[^:]+:(s3|lambda)(:::)?\".*")) {
                    types.add(resource.path("Type").asText());
                }
            }
        }
        return types;
    }

    /** A selector with any further condition records a part only. */
    private static boolean isWhole(JsonNode selector) {
        for (JsonNode field : selector.path("FieldSelectors")) {
            String name = field.path("Field").asText();
            boolean harmless = name.equals(CATEGORY)
                    || name.equals(TYPE)
                    // leaving out the key service's noise is AWS's own advice for management events
                    || name.equals("eventSource") && field.path("Equals").isEmpty();
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> values(JsonNode selector, String field) {
        Set<String> values = new TreeSet<>();
        for (JsonNode f : selector.path("FieldSelectors")) {
            if (f.path("Field").asText().equals(field)) {
                f.path("Equals").forEach(v -> values.add(v.asText()));
            }
        }
        return values;
    }
}
