package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.TypeSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The schemas of resource types as CEL types, so that a misspelt field is an error when a rule is loaded. */
@SuppressWarnings("Immutable") // its maps are filled once, before anybody else sees them
final class CelTypes implements CelTypeProvider {

    private final Map<String, CelType> types = new LinkedHashMap<>();

    CelTypes(Collection<ResourceType> resourceTypes, Map<String, JsonNode> parameters) {
        resourceTypes.forEach(this::declare);
        struct("params", ofParameters(parameters));
    }

    /** What the checker sees of parameters: their names and types. */
    static Map<String, CelType> ofParameters(Map<String, JsonNode> parameters) {
        Map<String, CelType> params = new LinkedHashMap<>();
        parameters.forEach((name, value) -> params.put(name, ofValue(value)));
        return params;
    }

    private void declare(ResourceType type) {
        TypeSchema schema = type.schema();
        Map<String, CelType> fields = fields(schema.type(), schema.fields());
        Map<String, CelType> derived = new LinkedHashMap<>();
        type.derived().forEach(d -> derived.put(d.name(), celType(schema.type(), d.type())));
        struct(schema.type() + "#" + ResourceView.DERIVED, derived);
        fields.put(ResourceView.DERIVED, types.get(schema.type() + "#" + ResourceView.DERIVED));
        struct(schema.type(), fields);
        schema.shapes().forEach((name, shape) -> struct(shapeName(type.name(), name), fields(type.name(), shape)));
    }

    private static String shapeName(String type, String shape) {
        return type + "#" + shape;
    }

    private static Map<String, CelType> fields(String type, Map<String, FieldType> fields) {
        Map<String, CelType> result = new LinkedHashMap<>();
        fields.forEach((name, field) -> result.put(name, celType(type, field)));
        return result;
    }

    private void struct(String name, Map<String, CelType> fields) {
        Map<String, CelType> known = new HashMap<>(fields);
        types.put(
                name,
                StructType.create(
                        name, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(known.get(field))));
    }

    private static CelType celType(String type, FieldType field) {
        if (field instanceof FieldType.Scalar scalar) {
            return switch (scalar) {
                case STRING -> SimpleType.STRING;
                case INT -> SimpleType.INT;
                case DOUBLE -> SimpleType.DOUBLE;
                case BOOL -> SimpleType.BOOL;
            };
        } else if (field instanceof FieldType.ListOf list) {
            return ListType.create(celType(type, list.element()));
        } else if (field instanceof FieldType.MapOf map) {
            return MapType.create(SimpleType.STRING, celType(type, map.value()));
        } else if (field instanceof FieldType.Shape shape) {
            return StructTypeReference.create(shapeName(type, shape.name()));
        }
        return SimpleType.DYN;
    }

    private static CelType ofValue(JsonNode value) {
        if (value.isArray()) {
            return ListType.create(value.isEmpty() ? SimpleType.STRING : ofValue(value.get(0)));
        }
        if (value.isIntegralNumber()) {
            return SimpleType.INT;
        }
        if (value.isNumber()) {
            return SimpleType.DOUBLE;
        }
        return value.isBoolean() ? SimpleType.BOOL : SimpleType.STRING;
    }

    CelType type(String name) {
        CelType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no such type: " + name);
        }
        return type;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(types.values());
    }

    @Override
    public Optional<CelType> findType(String typeName) {
        return Optional.ofNullable(types.get(typeName));
    }
}
