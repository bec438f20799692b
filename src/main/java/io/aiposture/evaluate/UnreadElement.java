package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.inventory.Unread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for the elements of a list that were not read: looking at any part of it throws, comparing it too. */
@SuppressWarnings("Immutable") // see ObjectView
final class UnreadElement extends ObjectView {

    private final Unread unread;

    UnreadElement(Unread unread) {
        super(
                JsonNodeFactory.instance.objectNode(),
                Marks.of(List.of(new Unread("", unread.operation(), unread.reason()))),
                null);
        this.unread = unread;
    }

    /** What to throw when somebody looks at this element. */
    UnreadValueException touched() {
        return new UnreadValueException(unread);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        throw new UnreadValueException(unread);
    }

    @Override
    public int hashCode() {
        throw new UnreadValueException(unread);
    }
}
