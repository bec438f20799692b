package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.inventory.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels and places as Google's APIs write them. */
final class GcpForms implements TypeReader.Forms {

    private static final Pattern LOCATION = Pattern.compile("/(?:locations|regions|zones)/([a-z0-9-]+)(?:/|$)");
    private static final Pattern ZONE = Pattern.compile("([a-z]+-[a-z]+[0-9]+)-[a-z]");

    @Override
    public Map<String, String> tags(JsonNode data) {
        Map<String, String> labels = new TreeMap<>();
        data.path("labels")
                .properties()
                .forEach(e -> labels.put(e.getKey(), e.getValue().asText()));
        return labels;
    }

    /** Names say the location, except those of buckets and data sets; a zone counts as its region. */
    @Override
    public Scope place(Scope asked, JsonNode data) {
        for (String field : List.of("name", "selfLink")) {
            Matcher named = LOCATION.matcher(data.path(field).asText());
            if (named.find()) {
                return new Scope(asked.cloud(), asked.account(), region(named.group(1)));
            }
        }
        String location = data.path("location").asText().toLowerCase(Locale.ROOT);
        return location.matches("[a-z0-9-]+") ? new Scope(asked.cloud(), asked.account(), region(location)) : asked;
    }

    private static String region(String location) {
        Matcher zone = ZONE.matcher(location);
        return location.equals("global") ? "" : zone.matches() ? zone.group(1) : location;
    }
}
