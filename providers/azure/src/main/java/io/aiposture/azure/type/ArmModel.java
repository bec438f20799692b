package io.aiposture.azure.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.ApiExcerpt;
import io.aiposture.inventory.FieldType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The excerpt of the API models of one resource provider namespace; see {@code providers/azure/api}. */
public final class ArmModel {

    private static final Map<String, ArmModel> LOADED = new ConcurrentHashMap<>();

    private final ApiExcerpt excerpt;

    /**
     * A resource type.
     *
     * @param tail what follows the scope or parent in its list's address (or its own, when there is no list)
     * @param list false when the address answers with the one resource itself
     */
    public record Type(String apiVersion, String tail, String schema, boolean list) {}

    private ArmModel(ApiExcerpt excerpt) {
        this.excerpt = excerpt;
    }

    /** @throws IllegalStateException when there is no excerpt of this namespace */
    public static ArmModel of(String namespace) {
        return LOADED.computeIfAbsent(
                namespace, n -> new ArmModel(ApiExcerpt.read("io/aiposture/azure/api/" + n + ".json", n)));
    }

    /** @throws IllegalStateException when the namespace has no such type */
    public Type type(String name) {
        JsonNode type = excerpt.entry("types", name);
        String path = type.path("path").asText();
        return new Type(
                type.path("apiVersion").asText(),
                path.substring(path.lastIndexOf('}') + 1),
                type.path("schema").asText(),
                type.path("list").asBoolean());
    }

    /** The fields of a schema. */
    public Map<String, FieldType> schema(String name) {
        return excerpt.schema(name);
    }
}
