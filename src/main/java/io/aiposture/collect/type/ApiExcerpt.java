package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.inventory.FieldType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What a cloud's own description of an API says of what is declared here: a JSON object with {@code schemas}, and entries
 * of the cloud's own kinds. The excerpts of a cloud stand in {@code providers/<cloud>/api}.
 *
 * @param name for messages
 */
public record ApiExcerpt(String name, JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads an excerpt.
     *
     * @param path on the class path
     * @throws IllegalStateException when there is none
     */
    public static ApiExcerpt read(String path, String name) {
        try (InputStream in = ApiExcerpt.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no API description of " + name);
            }
            return new ApiExcerpt(name, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One entry.
     *
     * @param kinds the member that holds the entries of its kind
     * @throws IllegalStateException when there is none
     */
    public JsonNode entry(String kinds, String wanted) {
        JsonNode entry = json.path(kinds).path(wanted);
        if (!entry.isObject()) {
            throw new IllegalStateException(name + " has no " + wanted + " among its " + kinds);
        }
        return entry;
    }

    /** The fields of a schema. */
    public Map<String, FieldType> schema(String wanted) {
        return SchemaFiles.fields(entry("schemas", wanted));
    }
}
