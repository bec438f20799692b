package io.aiposture.collect.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.journal.Digest;
import io.aiposture.collect.type.Usage;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.PointerStep;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How resources of a cloud refer to each other: by the form of values, not by a list of fields, so that a new field of a
 * service is followed too. A reference and what it refers to meet in a common key.
 */
public interface References {

    /** The key of a value, empty when it refers to nothing; {@code field} is the name of the innermost field. */
    String key(String value, String field, Scope scope);

    /** The keys by which others may name a resource. */
    List<String> keys(Resource resource, Estate estate);

    /** Why a resource may have further keys that were not read; null when all are known. */
    @Nullable
    Unread keysUnread(Resource resource, Estate estate);

    /** True when a key that stands in one scope may name a resource of another. */
    boolean reaches(Scope from, String key, Scope target);

    /** Resource types that {@link #keys} needs. */
    Set<String> reads();

    /**
     * One reference.
     *
     * @param pointer JSON pointer of the value
     */
    record Reference(String pointer, String key) {}

    /** Everything that a resource's data refers to. */
    default List<Reference> in(Resource resource) {
        List<Reference> found = new ArrayList<>();
        walk(resource.data(), new Steps(null, ""), "", resource.scope(), found);
        return found;
    }

    private void walk(JsonNode node, Steps at, String field, Scope scope, List<Reference> found) {
        if (node.isObject()) {
            node.properties().forEach(e -> walk(e.getValue(), new Steps(at, e.getKey()), e.getKey(), scope, found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), new Steps(at, Integer.toString(i)), field, scope, found);
            }
        } else if (node.isTextual()) {
            String key = key(node.asText(), field, scope);
            if (!key.isEmpty()) {
                found.add(new Reference(at.pointer(), key));
            }
        }
    }

    /** The way to a value. Few values refer to anything, so it becomes a pointer only then. */
    record Steps(@Nullable Steps up, String step) {
        public String pointer() {
            return up == null ? "" : up.pointer() + "/" + PointerStep.to(step);
        }
    }

    /** What a set of AI resources refers to; resources that are no AI service do not count. */
    default Usage usage(Collection<Resource> resources, Set<String> aiTypes) {
        Set<String> keys = new HashSet<>();
        resources.stream()
                .filter(r -> aiTypes.contains(r.type()))
                .flatMap(r -> in(r).stream())
                .forEach(reference -> keys.add(reference.key()));
        return new Used(keys);
    }

    /** Usage as a set of keys. */
    record Used(Set<String> keys) implements Usage {

        @Override
        public boolean refersTo(String reference) {
            return keys.contains(reference);
        }

        @Override
        public String digest() {
            return Digest.of(new TreeSet<>(keys));
        }
    }
}
