package io.aiposture.evaluate;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a condition can reach from the resource it judges: joins and derived facts.
 *
 * @param trace where evidence is collected; null when nobody asks for it
 */
record Context(
        Estate estate,
        Map<String, ResourceType> types,
        Resource resource,
        @Nullable Trace trace) {

    /** The judged resource as CEL value. */
    ResourceView subject() {
        return new ResourceView(resource, this, place(""));
    }

    /** {@code find("Type", key)}: null when the list was read and holds no such resource. */
    @Nullable
    ResourceView find(String type, String key) {
        try {
            Resource found = estate.find(type, key, resource.scope());
            return found == null ? null : new ResourceView(found, this, place(found.id()));
        } catch (UnreadException e) {
            throw new UnreadValueException(e.unread());
        }
    }

    /** {@code list("Type")}: every resource of the type that the judged one can see. */
    ListView list(String type) {
        Estate.Listing listing = estate.list(type, resource.scope());
        List<Resource> resources = listing.resources();
        if (trace != null) {
            trace.listed(type, resources.size());
        }
        return new ListView(
                resources.size(),
                i -> new ResourceView(
                        resources.get(i), this, place(resources.get(i).id())),
                listing.rest());
    }

    private @Nullable Place place(String resourceId) {
        return trace == null ? null : Place.top(resourceId, trace);
    }

    /** A derived field of a type; null when it has none of that name. */
    @Nullable
    DerivedField derived(String type, String name) {
        ResourceType known = types.get(type);
        for (DerivedField field : known == null ? List.<DerivedField>of() : known.derived()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }

    /** Computes a derived field once for each resource. */
    DerivedField.Value derive(DerivedField field, Resource of) {
        Estate home = estate.home(of);
        return home.once(
                new DerivedValue(of, field.name()), () -> field.computation().of(of, home));
    }

    /** A resource is compared by identity: an estate has it once, and its data is large. */
    private record DerivedValue(Resource of, String field) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof DerivedValue v && v.of == of && v.field.equals(field);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(of) * 31 + field.hashCode();
        }
    }
}
