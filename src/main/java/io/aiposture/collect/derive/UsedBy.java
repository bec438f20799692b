package io.aiposture.collect.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code derived.usedBy}: the AI resources that refer to a platform resource. Incomplete when any of them is unread. */
public final class UsedBy {

    private record Use(Resource by, String pointer) {}

    private static final Comparator<Use> ORDER = Comparator.comparing((Use u) -> u.by().type())
            .thenComparing(u -> u.by().scope())
            .thenComparing(u -> u.by().id());

    private record Rest(@Nullable Unread why) {}

    /** Under which an estate keeps what was computed once. */
    private final Object indexed = new Object();

    private final Object rests = new Object();
    private final Set<String> aiTypes;
    private final References references;

    /** @param aiTypes the types of the AI services themselves */
    public UsedBy(Set<String> aiTypes, References references) {
        this.aiTypes = aiTypes;
        this.references = references;
    }

    public DerivedField field() {
        return new DerivedField(
                "usedBy",
                new FieldType.ListOf(new FieldType.MapOf(FieldType.Scalar.STRING)),
                "The AI resources that refer to this one: type, id, name, and the path of the reference.",
                reads(),
                this::of);
    }

    private Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>(aiTypes);
        reads.addAll(references.reads());
        return reads;
    }

    DerivedField.Value of(Resource resource, Estate estate) {
        ArrayNode uses = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new LinkedHashSet<>();
        List<Use> found = new ArrayList<>();
        for (String key : references.keys(resource, estate)) {
            List<Use> named = new ArrayList<>(index(estate).getOrDefault(key, List.of()));
            named.addAll(elsewhere(key, estate));
            for (Use use : named) {
                if (references.reaches(use.by().scope(), key, resource.scope())
                        && seen.add(use.by().id() + use.pointer())) {
                    found.add(use);
                }
            }
        }
        // by whom first: the order must not depend on which accounts are held together
        found.stream().sorted(ORDER).forEach(use -> uses.addObject()
                .put("type", use.by().type())
                .put("id", use.by().id())
                .put("name", use.by().name())
                .put("path", use.pointer()));
        Unread names = references.keysUnread(resource, estate);
        return new DerivedField.Value(uses, names == null ? rest(estate, resource) : names);
    }

    private List<Use> elsewhere(String key, Estate estate) {
        return estate.referring(key).stream()
                .flatMap(r -> references.in(r).stream()
                        .filter(ref -> ref.key().equals(key))
                        .map(ref -> new Use(r, ref.pointer())))
                .toList();
    }

    private Map<String, List<Use>> index(Estate estate) {
        return estate.once(indexed, () -> {
            Map<String, List<Use>> index = new HashMap<>();
            for (String type : aiTypes) {
                for (Resource r : estate.all(type)) {
                    references.in(r).forEach(ref -> index.computeIfAbsent(ref.key(), k -> new ArrayList<>())
                            .add(new Use(r, ref.pointer())));
                }
            }
            return index;
        });
    }

    /** Why there may be further uses; null when every AI resource that could refer to it was read whole. */
    private @Nullable Unread rest(Estate estate, Resource resource) {
        // what stands in a region is referred to from its region; IAM and S3 from everywhere
        Scope where = resource.scope();
        Map<Scope, Rest> known = estate.once(rests, ConcurrentHashMap::new);
        return known.computeIfAbsent(where, scope -> new Rest(missing(estate, scope)))
                .why();
    }

    private @Nullable Unread missing(Estate estate, Scope where) {
        for (String type : aiTypes) {
            Unread list = estate.missing(type, where);
            if (list != null) {
                return list;
            }
            for (Resource r : estate.list(type, where).resources()) {
                for (Unread u : r.unread()) {
                    if (!u.reason().equals(Reason.NOT_SELECTED)) {
                        return u;
                    }
                }
            }
        }
        return null;
    }
}
