package io.aiposture.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Findings;
import io.aiposture.finding.Outcome;
import io.aiposture.report.Key;
import io.aiposture.report.KeyTable;
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
 * second time by the first that does. Of the estate only that is kept which somebody can ask for: what did not pass.
 */
final class InventoryLines implements Locations {

    private static final List<Outcome> POINTED_AT = List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.WAIVED);
    private static final int NOT_SEEN = 0;

    private final Path file;
    private final Findings findings;
    private @Nullable KeyTable lines;

    /** @param findings those of the inventory */
    InventoryLines(Path file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    @Override
    public Location of(Subject s) {
        if (lines == null) {
            lines = read(wanted());
        }
        return new Location(path(), Math.max(1, lines.get(key(s))));
    }

    private static Key key(Subject s) {
        return Key.ofWords(s.scope().cloud(), s.scope().account(), s.scope().region(), s.type(), s.id());
    }

    /** Seen from the working directory, which is the repository's root in a pipeline. */
    private String path() {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : absolute.getFileName();
        return RelativePath.of(shown == null ? "" : shown.toString().replace('\\', '/'), "inventory");
    }

    private KeyTable wanted() {
        KeyTable wanted = new KeyTable();
        for (Outcome outcome : POINTED_AT) {
            for (Finding f : findings.with(outcome)) {
                wanted.put(key(f.subject()), NOT_SEEN);
            }
        }
        return wanted;
    }

    private KeyTable read(KeyTable wanted) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                JsonParser json = new JsonFactory().createParser(text)) {
            Map<String, String> words = new HashMap<>();
            while (json.nextToken() != null) {
                int line = json.currentTokenLocation().getLineNr();
                words.clear();
                resource(json, words);
                Key key = Key.ofWords(
                        word(words, "cloud"),
                        word(words, "account"),
                        word(words, "region"),
                        word(words, "type"),
                        word(words, "id"));
                if (wanted.get(key) == NOT_SEEN) {
                    wanted.put(key, line);
                }
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one line; the values of {@code resource} that are no objects or lists become words. */
    private static void resource(JsonParser json, Map<String, String> words) throws IOException {
        int depth = json.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
        while (depth > 0) {
            json.nextToken();
            if (json.currentToken() == JsonToken.END_OBJECT) {
                depth--;
            } else {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (depth == 1 && value == JsonToken.START_OBJECT && field.equals("resource")) {
                    depth++;
                } else if (depth == 2 && value.isScalarValue()) {
                    words.put(field, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static String word(Map<String, String> words, String field) {
        return words.getOrDefault(field, "");
    }
}
