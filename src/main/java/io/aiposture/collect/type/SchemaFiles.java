package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.TypeSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Reads and writes the schema files that a provider's build makes from its cloud's own API models. */
public final class SchemaFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, TypeSchema> LOADED = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    /** Where a type's schema stands on the class path. */
    public static String path(String type) {
        return "io/aiposture/schemas/" + type.replace("::", ".").replace('/', '.') + ".json";
    }

    /**
     * The schema of a type.
     *
     * @throws IllegalStateException when the build has made none
     */
    public static TypeSchema load(String type) {
        return LOADED.computeIfAbsent(type, SchemaFiles::read);
    }

    private static TypeSchema read(String type) {
        try (InputStream in = SchemaFiles.class.getClassLoader().getResourceAsStream(path(type))) {
            if (in == null) {
                throw new IllegalStateException("no schema was generated for " + type);
            }
            JsonNode json = JSON.readTree(in);
            Map<String, Map<String, FieldType>> shapes = new TreeMap<>();
            json.path("shapes").properties().forEach(e -> shapes.put(e.getKey(), fields(e.getValue())));
            return new TypeSchema(type, fields(json.path("fields")), shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields by name, each with the compact form of its type. */
    static Map<String, FieldType> fields(JsonNode json) {
        Map<String, FieldType> fields = new TreeMap<>();
        json.properties()
                .forEach(
                        e -> fields.put(e.getKey(), FieldType.parse(e.getValue().asText())));
        return fields;
    }

    /** The file's content; {@link #load} reads it back. */
    public static byte[] write(TypeSchema schema) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode fields = json.putObject("fields");
        schema.fields().forEach((name, type) -> fields.put(name, type.text()));
        ObjectNode shapes = json.putObject("shapes");
        schema.shapes().forEach((name, shape) -> {
            ObjectNode out = shapes.putObject(name);
            shape.forEach((field, type) -> out.put(field, type.text()));
        });
        return JSON.writeValueAsBytes(json);
    }

    /**
     * Writes the schema of every declared type below a class path root.
     *
     * @throws IllegalStateException with all declarations that do not fit their API's model
     */
    public static void generate(Path root, Declarations declared, Function<DeclaredType, TypeSchema> schemas)
            throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (DeclaredType type : declared.types().values()) {
            try {
                Path file = root.resolve(path(type.name()));
                Files.createDirectories(file.getParent());
                Files.write(file, write(schemas.apply(type)));
            } catch (IllegalStateException e) {
                mistakes.add(type.name() + ": " + e.getMessage());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    "declarations that do not fit the API's model:\n" + String.join("\n", mistakes));
        }
    }
}
