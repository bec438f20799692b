package io.aiposture.gcp.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The excerpt of Google's description of one version of an API; see {@code providers/gcp/api}. */
public final class ApiDescription {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ApiDescription> LOADED = new ConcurrentHashMap<>();

    private final String file;
    private final JsonNode json;

    /**
     * A method.
     *
     * @param path relative to the API's root; {@code {+name}} keeps slashes, {@code {name}} does not
     * @param query names of the query parameters
     * @param response schema of the answer
     */
    public record Method(String verb, String path, Set<String> query, String response) {}

    private ApiDescription(String file, JsonNode json) {
        this.file = file;
        this.json = json;
    }

    /** @throws IllegalStateException when there is no excerpt of this version */
    public static ApiDescription of(String api, String version) {
        return LOADED.computeIfAbsent(api + "." + version + ".json", ApiDescription::read);
    }

    private static ApiDescription read(String file) {
        try (InputStream in = ApiDescription.class.getResourceAsStream("/io/aiposture/gcp/api/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no API description " + file);
            }
            return new ApiDescription(file, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the API has no such method */
    public Method method(String name) {
        JsonNode method = json.path("methods").path(name);
        if (method.isMissingNode()) {
            throw new IllegalStateException(file + " has no method " + name);
        }
        Set<String> query = new TreeSet<>();
        method.path("query").forEach(q -> query.add(q.asText()));
        return new Method(
                method.path("verb").asText(),
                method.path("path").asText(),
                query,
                method.path("response").asText());
    }

    /** The fields of a schema. */
    public Map<String, FieldType> schema(String name) {
        JsonNode schema = json.path("schemas").path(name);
        if (!schema.isObject()) {
            throw new IllegalStateException(file + " has no schema " + name);
        }
        Map<String, FieldType> fields = new TreeMap<>();
        schema.properties()
                .forEach(
                        e -> fields.put(e.getKey(), FieldType.parse(e.getValue().asText())));
        return fields;
    }
}
