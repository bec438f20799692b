package io.aiposture.azure.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The excerpt of the API models of one resource provider namespace; see {@code providers/azure/api}. */
public final class ArmModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ArmModel> LOADED = new ConcurrentHashMap<>();

    private final String namespace;
    private final JsonNode json;

    /**
     * A resource type.
     *
     * @param tail what follows the scope or parent in its list's address (or its own, when there is no list)
     * @param list false when the address answers with the one resource itself
     */
    public record Type(String apiVersion, String tail, String schema, boolean list) {}

    private ArmModel(String namespace, JsonNode json) {
        this.namespace = namespace;
        this.json = json;
    }

    /** @throws IllegalStateException when there is no excerpt of this namespace */
    public static ArmModel of(String namespace) {
        return LOADED.computeIfAbsent(namespace, ArmModel::read);
    }

    private static ArmModel read(String namespace) {
        try (InputStream in = ArmModel.class.getResourceAsStream("/io/aiposture/azure/api/" + namespace + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no API model of " + namespace);
            }
            return new ArmModel(namespace, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the namespace has no such type */
    public Type type(String name) {
        JsonNode type = json.path("types").path(name);
        if (type.isMissingNode()) {
            throw new IllegalStateException(namespace + " has no type " + name);
        }
        String path = type.path("path").asText();
        return new Type(
                type.path("apiVersion").asText(),
                path.substring(path.lastIndexOf('}') + 1),
                type.path("schema").asText(),
                type.path("list").asBoolean());
    }

    /** The fields of a schema. */
    public Map<String, FieldType> schema(String name) {
        JsonNode schema = json.path("schemas").path(name);
        if (!schema.isObject()) {
            throw new IllegalStateException(namespace + " has no schema " + name);
        }
        Map<String, FieldType> fields = new TreeMap<>();
        schema.properties()
                .forEach(
                        e -> fields.put(e.getKey(), FieldType.parse(e.getValue().asText())));
        return fields;
    }
}
