package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the event selectors of a trail or event data store record. */
final class Selectors {

    private static final String TYPE = "resources.type";
    private static final String CATEGORY = "eventCategory";
    private static final Set<String> NOISE = Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");

    private Selectors() {}

    /** Where a resource holds its advanced and its basic selectors; event data stores have no basic ones. */
    private record Place(String advanced, String basic) {}

    private static final Place OF_TRAIL =
            new Place("/EventSelectors/AdvancedEventSelectors", "/EventSelectors/EventSelectors");
    private static final Place OF_STORE = new Place("/AdvancedEventSelectors", "/NoBasicSelectors");

    static List<DerivedField> ofTrail() {
        return fields(OF_TRAIL);
    }

    static List<DerivedField> ofEventDataStore() {
        return fields(OF_STORE);
    }

    /** The resource types whose data events a trail records whole. */
    static Set<String> dataTypesOf(Resource trail) {
        return dataTypes(trail.read(OF_TRAIL.advanced()), trail.read(OF_TRAIL.basic()));
    }

    /** The resource types whose data events an event data store records whole. */
    static Set<String> dataTypesOfStore(Resource store) {
        return dataTypes(store.read(OF_STORE.advanced()), store.read(OF_STORE.basic()));
    }

    private static List<DerivedField> fields(Place p) {
        return List.of(
                new DerivedField(
                        "managementEvents",
                        Scalar.BOOL,
                        "True when management events are recorded, those that read and those that write.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.of(managed(r.read(p.advanced()), r.read(p.basic())))),
                new DerivedField(
                        "dataEventTypes",
                        FieldType.TEXTS,
                        "Resource types whose data events are recorded whole: reads and writes, of every resource.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.texts(dataTypes(r.read(p.advanced()), r.read(p.basic())))));
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
            boolean harmless =
                    name.equals(CATEGORY) || name.equals(TYPE) || name.equals("eventSource") && leavesOutNoise(field);
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    /** Leaving out the key service and the RDS Data API is AWS's own offer for management events. */
    private static boolean leavesOutNoise(JsonNode field) {
        int conditions = 0;
        for (JsonNode value : field.path("NotEquals")) {
            if (!NOISE.contains(value.asText())) {
                return false;
            }
            conditions++;
        }
        return conditions > 0 && field.size() == 2;
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
