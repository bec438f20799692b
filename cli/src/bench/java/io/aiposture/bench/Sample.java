package io.aiposture.bench;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The inventory of the sample estate, cloud by cloud, ready to be copied. */
final class Sample {

    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * A resource of the sample.
     *
     * @param every its {@link Cadence}
     * @param key tells it from others
     * @param unread the line as it is when a part was not read; null when the sample leaves nothing to take away
     */
    record Original(
            String type,
            String region,
            String source,
            int every,
            int key,
            Template id,
            Template line,
            @Nullable Template unread) {}

    /** What the sample has of one cloud; {@code above} is what belongs to no account, such as an organization. */
    record OfCloud(
            String cloud,
            String account,
            String number,
            List<Original> originals,
            Map<String, List<Template>> above,
            List<Template> gaps,
            List<Template> calls) {

        Account account(int index) {
            return Account.of(cloud, index, account, number);
        }
    }

    private final JsonNode header;
    private final Map<String, OfCloud> clouds = new TreeMap<>();

    private Sample(JsonNode header) {
        this.header = header;
    }

    static Sample read(Path inventory) throws IOException {
        Map<String, List<ObjectNode>> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(inventory)) {
            ObjectNode json = (ObjectNode) JSON.readTree(line);
            lines.computeIfAbsent(json.fieldNames().next(), k -> new ArrayList<>())
                    .add(json);
        }
        Sample sample = new Sample(lines.get("header").get(0).path("header"));
        for (JsonNode scope : sample.header.path("accounts")) {
            String cloud = scope.path("cloud").asText();
            sample.clouds.put(cloud, new Cutting(cloud, scope.path("account").asText(), lines).cut());
        }
        return sample;
    }

    JsonNode header() {
        return header;
    }

    Map<String, OfCloud> clouds() {
        return clouds;
    }
}
