package io.aiposture.collect;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to collect: resource types, and for each the fields of its data that somebody will look at. A provider makes the
 * calls that this needs and no others.
 *
 * @param fields wanted top-level fields by type; the wildcard {@link #ALL_FIELDS} stands for all of them
 */
public record Plan(Map<String, Set<String>> fields) {

    public static final String ALL_FIELDS = "*";

    public Plan {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** Every type, whole. */
    public static Plan everything(Catalog catalog) {
        Map<String, Set<String>> all = new TreeMap<>();
        catalog.types().keySet().forEach(t -> all.put(t, Set.of(ALL_FIELDS)));
        return new Plan(all);
    }

    public Set<String> types() {
        return fields.keySet();
    }

    /** True when the type is wanted with this field. */
    public boolean wants(String type, String field) {
        Set<String> wanted = fields.getOrDefault(type, Set.of());
        return wanted.contains(ALL_FIELDS) || wanted.contains(field);
    }
}
