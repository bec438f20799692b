package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.call.TypeReader;
import io.aiposture.inventory.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tags and places as Azure Resource Manager writes them. */
final class ArmForms implements TypeReader.Forms {

    @Override
    public Map<String, String> tags(JsonNode data) {
        Map<String, String> tags = new TreeMap<>();
        data.path("tags")
                .properties()
                .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
        return tags;
    }

    /** {@code West Europe} and {@code westeurope} are one place; what has no location is where its parent is. */
    @Override
    public Scope place(Scope asked, JsonNode data) {
        String location =
                data.path("location").asText("").toLowerCase(Locale.ROOT).replace(" ", "");
        if (!location.matches("[a-z0-9-]+")) {
            return asked;
        }
        return new Scope(asked.cloud(), asked.account(), location.equals("global") ? "" : location);
    }
}
