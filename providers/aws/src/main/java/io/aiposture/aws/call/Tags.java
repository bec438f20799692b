package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds tags in the shapes in which AWS services return them. */
final class Tags {

    private static final List<String> MEMBERS = List.of("Tags", "tags", "TagList", "TagSet");

    private Tags() {}

    static Map<String, String> of(JsonNode data) {
        Map<String, String> tags = new TreeMap<>();
        for (String member : MEMBERS) {
            JsonNode found = data.path(member);
            if (found.isObject()) {
                found.properties()
                        .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
            }
            for (JsonNode tag : found.isArray() ? found : data.path("")) {
                String key = tag.path("Key")
                        .asText(tag.path("key").asText(tag.path("TagKey").asText()));
                String value = tag.path("Value")
                        .asText(tag.path("value").asText(tag.path("TagValue").asText()));
                tags.put(key, value);
            }
        }
        return tags;
    }
}
