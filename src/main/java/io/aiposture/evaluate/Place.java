package io.aiposture.evaluate;

import io.aiposture.inventory.PointerStep;
import org.jspecify.annotations.Nullable;

/** Where a value was found, for evidence. Kept only while a trace is taken. */
final class Place {

    private final @Nullable Place up;
    private final String step;
    private final String resource;
    private final Trace trace;
    /** Made once: most places are asked for theirs, and by each place below. */
    private @Nullable String pointer;

    private Place(@Nullable Place up, String step, String resource, Trace trace) {
        this.up = up;
        this.step = step;
        this.resource = resource;
        this.trace = trace;
    }

    /**
     * The top of a resource.
     *
     * @param resource its id, empty for the judged one
     */
    static Place top(String resource, Trace trace) {
        return new Place(null, "", resource, trace);
    }

    /** @param field name or list index below this place */
    Place child(String field) {
        return new Place(this, field, resource, trace);
    }

    String resource() {
        return resource;
    }

    Trace trace() {
        return trace;
    }

    /** The JSON pointer of this place. */
    String pointer() {
        String known = pointer;
        if (known == null) {
            known = up == null ? "" : up.pointer() + "/" + PointerStep.to(step);
            pointer = known;
        }
        return known;
    }
}
