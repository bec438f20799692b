package io.aiposture.aws.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** On {@code AWS::Region}: what the trails and event data stores that cover the region record, if they are running. */
final class Recording {

    private static final String TRAIL = "AWS::CloudTrail::Trail";
    private static final String STORE = "AWS::CloudTrail::EventDataStore";

    private Recording() {}

    static List<DerivedField> fields() {
        return List.of(new DerivedField(
                "recordedDataEvents",
                FieldType.TEXTS,
                "Resource types whose data events a running trail or event data store records whole in this region.",
                Set.of(TRAIL, STORE),
                Recording::of));
    }

    private static final class Gathered {
        final Set<String> types = new TreeSet<>();

        @Nullable
        Unread rest;

        /** What cannot be read leaves the answer incomplete; it spoils nothing that was found. */
        void add(Supplier<Set<String>> some) {
            try {
                types.addAll(some.get());
            } catch (UnreadException e) {
                rest = e.unread();
            }
        }
    }

    private static DerivedField.Value of(Resource region, Estate estate) {
        Gathered found = new Gathered();
        // a multi-region trail is listed in every region it covers; a store only in its own
        Scope here = region.scope();
        Estate.Listing trails = estate.list(TRAIL, here);
        Estate.Listing stores = estate.list(STORE, here.global());
        found.rest = trails.rest() == null ? stores.rest() : trails.rest();
        for (Resource trail : trails.resources()) {
            found.add(() -> isTrue(trail, "/TrailStatus/IsLogging") ? Selectors.dataTypesOf(trail) : Set.of());
        }
        for (Resource store : stores.resources()) {
            found.add(() -> covers(store, here) ? Selectors.dataTypesOfStore(store) : Set.of());
        }
        return DerivedField.Value.texts(found.types, found.rest);
    }

    private static boolean covers(Resource store, Scope region) {
        boolean reaches = store.scope().equals(region) || isTrue(store, "/MultiRegionEnabled");
        return reaches && store.read("/Status").asText().equals("ENABLED");
    }

    private static boolean isTrue(Resource resource, String pointer) {
        return resource.read(pointer).asBoolean();
    }
}
