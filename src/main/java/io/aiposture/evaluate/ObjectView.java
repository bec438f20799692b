package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import io.aiposture.inventory.Unread;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a CEL value. A field that is not there is <em>absent</em> when the API answered without it, and
 * throws when it was not read. JSON null counts as absent.
 *
 * <p>{@link CelValue} is internal to cel-java; only views and {@link UnreadElement} extend it, and {@code PlannerTest}
 * pins what they rely on.
 */
@SuppressWarnings("Immutable") // a view of JSON that nobody changes after collection
class ObjectView extends CelValue implements SelectableValue<Object>, Map<Object, Object> {

    private static final CelType TYPE = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private final ObjectNode node;
    private final Marks marks;
    private final @Nullable Place place;

    ObjectView(ObjectNode node, Marks marks, @Nullable Place place) {
        this.node = node;
        this.marks = marks;
        this.place = place;
    }

    @Override
    public final Object select(Object field) {
        Object value = get(field);
        if (value == null) {
            throw CelAttributeNotFoundException.forMissingMapKey(String.valueOf(field));
        }
        return value;
    }

    @Override
    public final Optional<Object> find(Object field) {
        return Optional.ofNullable(get(field));
    }

    @Override
    public final boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public final @Nullable Object get(Object key) {
        return field(String.valueOf(key));
    }

    /** The value of a field, null when it is absent; throws when it was not read. */
    @Nullable
    Object field(String name) {
        JsonNode value = node.get(name);
        Marks below = marks.child(name);
        Place there = place == null ? null : place.child(name);
        if (value != null && !(value instanceof NullNode)) {
            if (there != null) {
                there.trace().value(there, value);
            }
            return Views.of(value, below, there);
        }
        Unread unread = below.restOrBelow();
        if (unread != null) {
            throw new UnreadValueException(unread);
        }
        if (there != null) {
            there.trace().absent(there);
        }
        return null;
    }

    /** All entries; throws when some of them are unread. */
    private Map<Object, Object> whole() {
        Unread unread = marks.restOrBelow();
        if (unread != null) {
            throw new UnreadValueException(unread);
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        node.properties().forEach(e -> {
            if (!e.getValue().isNull()) {
                all.put(e.getKey(), select(e.getKey()));
            }
        });
        return all;
    }

    @Override
    public int size() {
        return whole().size();
    }

    @Override
    public boolean isEmpty() {
        return whole().isEmpty();
    }

    @Override
    public boolean containsValue(Object value) {
        return whole().containsValue(value);
    }

    @Override
    public Set<Object> keySet() {
        return whole().keySet();
    }

    @Override
    public Collection<Object> values() {
        return whole().values();
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return whole().entrySet();
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        return isEmpty();
    }

    @Override
    public CelType celType() {
        return TYPE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectView v && v.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return node.toString();
    }

    @Override
    public @Nullable Object put(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object remove(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(Map<? extends Object, ? extends Object> m) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
