package io.aiposture.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.report.Locations;
import io.aiposture.report.RelativePath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Points at the line of an inventory file on which a resource stands. Most formats never ask, so the file is read a
 * second time by the first that does.
 */
final class InventoryLines implements Locations {

    private final Path file;
    private @Nullable Map<List<String>, Integer> lines;

    InventoryLines(Path file) {
        this.file = file;
    }

    @Override
    public Location of(Subject s) {
        if (lines == null) {
            lines = read();
        }
        List<String> key = key(s.scope().cloud(), s.scope().account(), s.scope().region(), s.type(), s.id());
        return new Location(path(), lines.getOrDefault(key, 1));
    }

    /** Seen from the working directory, which is the repository's root in a pipeline. */
    private String path() {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute.getFileName();
        return RelativePath.of(shown == null ? "" : shown.toString().replace('\\', '/'), "inventory");
    }

    private Map<List<String>, Integer> read() {
        Map<List<String>, Integer> found = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode r = json.readTree(line).path("resource");
                    found.putIfAbsent(
                            key(
                                    word(r, "cloud"),
                                    word(r, "account"),
                                    word(r, "region"),
                                    word(r, "type"),
                                    word(r, "id")),
                            number);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(JsonNode resource, String field) {
        return resource.path(field).asText();
    }

    private static List<String> key(String... parts) {
        return List.of(parts);
    }
}
