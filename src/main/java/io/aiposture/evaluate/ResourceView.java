package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import org.jspecify.annotations.Nullable;

/** A resource's data with {@code derived} beside its fields. */
@SuppressWarnings("Immutable") // see ObjectView
final class ResourceView extends ObjectView {

    static final String DERIVED = "derived";

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Resource resource;
    private final Context context;
    private final @Nullable Place place;

    ResourceView(Resource resource, Context context, @Nullable Place place) {
        super(dataOf(resource), Marks.of(resource.unread()), place);
        this.resource = resource;
        this.context = context;
        this.place = place;
    }

    private static ObjectNode dataOf(Resource resource) {
        return resource.data() instanceof ObjectNode object ? object : NOTHING;
    }

    @Override
    @Nullable
    Object field(String name) {
        return DERIVED.equals(name) ? new DerivedView() : super.field(name);
    }

    /** Computes a derived field when it is asked for. */
    private final class DerivedView extends ObjectView {

        DerivedView() {
            super(NOTHING, Marks.NONE, null);
        }

        @Override
        @Nullable
        Object field(String name) {
            DerivedField wanted = context.derived(resource.type(), name);
            if (wanted == null) {
                return null;
            }
            try {
                return view(wanted, context.derive(wanted, resource));
            } catch (UnreadException e) {
                throw new UnreadValueException(e.unread());
            }
        }

        private @Nullable Object view(DerivedField field, DerivedField.Value value) {
            Place there = place == null ? null : place.child(DERIVED).child(field.name());
            JsonNode json = value.json();
            if (json.isNull() || json.isMissingNode()) {
                return null;
            }
            if (there != null) {
                there.trace().fact(there, json);
            }
            // the fact is the evidence: what is looked at inside adds nothing to it
            return json.isArray() ? new ListView(json, value.rest(), null) : Views.of(json, Marks.NONE, null);
        }
    }
}
