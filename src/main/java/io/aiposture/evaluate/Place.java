package io.aiposture.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Where a value was found, for evidence. Kept only while a trace is taken.
 *
 * @param up the containing value's place; null at the top of a resource
 * @param step field name or list index below {@code up}
 * @param resource id of the resource, empty for the judged one
 */
record Place(@Nullable Place up, String step, String resource, Trace trace) {

    Place child(String field) {
        return new Place(this, field, resource, trace);
    }

    /** The JSON pointer of this place. */
    String pointer() {
        return up == null ? step : up.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
