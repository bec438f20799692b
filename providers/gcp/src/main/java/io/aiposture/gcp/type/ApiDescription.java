package io.aiposture.gcp.type;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.ApiExcerpt;
import io.aiposture.inventory.FieldType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The excerpt of Google's description of one version of an API; see {@code providers/gcp/api}. */
public final class ApiDescription {

    private static final Map<String, ApiDescription> LOADED = new ConcurrentHashMap<>();

    private final ApiExcerpt excerpt;

    /**
     * A method.
     *
     * @param path relative to the API's root; {@code {+name}} keeps slashes, {@code {name}} does not
     * @param query names of the query parameters
     * @param response schema of the answer
     */
    public record Method(String verb, String path, Set<String> query, String response) {}

    private ApiDescription(ApiExcerpt excerpt) {
        this.excerpt = excerpt;
    }

    /** @throws IllegalStateException when there is no excerpt of this version */
    public static ApiDescription of(String api, String version) {
        return LOADED.computeIfAbsent(
                api + "." + version + ".json",
                file -> new ApiDescription(ApiExcerpt.read("io/aiposture/gcp/api/" + file, file)));
    }

    /** @throws IllegalStateException when the API has no such method */
    public Method method(String name) {
        JsonNode method = excerpt.entry("methods", name);
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
        return excerpt.schema(name);
    }
}
