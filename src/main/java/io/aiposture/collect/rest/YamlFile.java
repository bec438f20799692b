package io.aiposture.collect.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A YAML file on the class path: answers of the sample estates. */
public final class YamlFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHARACTERS = 10_000_000;

    private YamlFile() {}

    /** What a file says; a missing node when there is none. */
    public static JsonNode read(String path) {
        try (InputStream in = YamlFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return MissingNode.getInstance();
            }
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(path)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .build();
            return JSON.valueToTree(new Load(settings).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
