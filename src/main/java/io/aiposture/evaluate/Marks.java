package io.aiposture.evaluate;

import io.aiposture.inventory.PointerStep;
import io.aiposture.inventory.Unread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parts of a JSON document are unread, as a tree along its paths. */
final class Marks {

    /** Everything was read. */
    static final Marks NONE = new Marks(null, Map.of());

    private final @Nullable Unread here;
    private final Map<String, Marks> children;

    private Marks(@Nullable Unread here, Map<String, Marks> children) {
        this.here = here;
        this.children = children;
    }

    static Marks of(List<Unread> unread) {
        if (unread.isEmpty()) {
            return NONE;
        }
        Marks root = new Marks(null, new HashMap<>());
        for (Unread u : unread) {
            root = root.with(
                    u,
                    u.path().isEmpty() ? new String[0] : u.path().substring(1).split("/", -1),
                    0);
        }
        return root;
    }

    private Marks with(Unread u, String[] steps, int depth) {
        if (depth == steps.length) {
            return here == null ? new Marks(u, children) : this;
        }
        String step = PointerStep.member(steps[depth]);
        Map<String, Marks> grown = new HashMap<>(children);
        Marks child = grown.getOrDefault(step, new Marks(null, Map.of()));
        grown.put(step, child.with(u, steps, depth + 1));
        return new Marks(here, grown);
    }

    /** The marks below a field; what is unread here is unread there too. */
    Marks child(String field) {
        if (this == NONE) {
            return NONE;
        }
        Marks child = children.get(field);
        if (child == null) {
            return here == null ? NONE : new Marks(here, Map.of());
        }
        return child.here == null && here != null ? new Marks(here, child.children) : child;
    }

    /** Why something that the data does not hold here is unread; null when it is absent. */
    @Nullable
    Unread rest() {
        return here;
    }

    /** As {@link #rest()}, for a field that is missing altogether: also unread when only a part below it is. */
    @Nullable
    Unread restOrBelow() {
        if (here != null) {
            return here;
        }
        if (children.isEmpty()) {
            return null;
        }
        for (Marks child : children.values()) {
            Unread below = child.restOrBelow();
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
