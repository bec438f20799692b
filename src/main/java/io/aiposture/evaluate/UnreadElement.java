package io.aiposture.evaluate;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import dev.cel.common.values.SelectableValue;
import io.aiposture.inventory.Unread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands for the elements of a list that were not read: looking at any part of it throws, comparing it too. */
@SuppressWarnings("Immutable") // see ObjectView
final class UnreadElement extends CelValue implements SelectableValue<Object> {

    private final Unread unread;

    UnreadElement(Unread unread) {
        this.unread = unread;
    }

    /** What to throw when somebody looks at this element. */
    UnreadValueException touched() {
        return new UnreadValueException(unread);
    }

    @Override
    public Object select(Object field) {
        throw touched();
    }

    @Override
    public Optional<Object> find(Object field) {
        throw touched();
    }

    @Override
    public Object value() {
        return this;
    }

    @Override
    public boolean isZeroValue() {
        throw touched();
    }

    @Override
    public CelType celType() {
        return SimpleType.DYN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        throw touched();
    }

    @Override
    public int hashCode() {
        throw touched();
    }

    @Override
    public String toString() {
        return "unread";
    }
}
