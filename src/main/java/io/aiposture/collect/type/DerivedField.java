package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no single API field says, computed from an inventory when it is evaluated and never stored in it.
 *
 * @param name the field's name in {@code derived}
 * @param type its type for the checker of conditions
 * @param doc what it says, one sentence for the reference
 * @param reads other resource types that the computation needs
 * @param computation the computation; throws {@link io.aiposture.inventory.UnreadException} when it needs a value that
 *     was not read
 */
public record DerivedField(String name, FieldType type, String doc, Set<String> reads, Computation computation) {

    /** How the field is computed. Pure: equal estates give equal values. */
    @FunctionalInterface
    public interface Computation {
        Value of(Resource resource, Estate estate);
    }

    /**
     * A computed value.
     *
     * @param rest for lists: why there may be more elements than these; null when the value is complete
     */
    public record Value(JsonNode json, @Nullable Unread rest) {

        public static Value of(JsonNode json) {
            return new Value(json, null);
        }

        public static Value of(boolean value) {
            return of(JsonNodeFactory.instance.booleanNode(value));
        }

        public static Value of(String text) {
            return of(JsonNodeFactory.instance.textNode(text));
        }

        public static Value texts(Collection<String> texts) {
            return texts(texts, null);
        }

        /** @param rest why there may be more; null when these are all */
        public static Value texts(Collection<String> texts, @Nullable Unread rest) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            texts.forEach(array::add);
            return new Value(array, rest);
        }
    }

    /** Several lists as one. */
    @SafeVarargs
    public static List<DerivedField> join(List<DerivedField>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
