package io.aiposture.inventory;

import java.util.Map;
import java.util.TreeMap;

/**
 * The fields that resources of one type can have, generated from the cloud's API model.
 *
 * @param type the resource type
 * @param fields top-level fields of {@code data}
 * @param shapes nested structures by name; they may refer to each other and to themselves
 */
public record TypeSchema(String type, Map<String, FieldType> fields, Map<String, Map<String, FieldType>> shapes) {

    public TypeSchema {
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        shapes = java.util.Collections.unmodifiableMap(new TreeMap<>(shapes));
    }
}
