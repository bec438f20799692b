package io.aiposture.azure.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.azure.AzureProvider;
import io.aiposture.azure.family.Families;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small inventory, built step by step; every type counts as collected. JSON may be written with single quotes. */
final class AzureFacts {

    static final String SUBSCRIPTION = "5d5d0001-1111-4222-8333-444455556666";
    static final String ROOT = "/subscriptions/" + SUBSCRIPTION;
    static final String GROUP = ROOT + "/resourceGroups/rg-assist";
    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final Scope SCOPE = new Scope("azure", SUBSCRIPTION, "");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    AzureFacts with(String type, String id, String json, Unread... unread) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        resources.add(new Resource(SCOPE, type, id, name, Map.of(), List.of(unread), "test:read", json(json)));
        return this;
    }

    AzureFacts unlisted(String type) {
        gaps.add(new Gap(SCOPE, type, "test:list", Reason.ACCESS_DENIED, ""));
        return this;
    }

    static Unread denied(String path) {
        return new Unread(path, "test:read", Reason.ACCESS_DENIED);
    }

    /** A derived fact of the resource with this id. */
    DerivedField.Value derived(String id, String field) {
        Header header =
                new Header("", NOW, List.of(SCOPE), Families.DECLARED.types().keySet(), true);
        Inventory inventory = new Inventory(header, resources, gaps, List.of());
        Estate estate = new Estate(inventory, new Catalog(List.of(new AzureProvider())));
        Resource resource =
                resources.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        return Families.DECLARED.types().get(resource.type()).derived().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow()
                .computation()
                .of(resource, estate);
    }

    /** A text, a truth, or the texts or names of a list. */
    String value(String id, String field) {
        JsonNode json = derived(id, field).json();
        if (!json.isArray()) {
            return json.asText();
        }
        List<String> texts = new ArrayList<>();
        json.forEach(e -> texts.add(e.isObject() ? e.path("name").asText() : e.asText()));
        return String.join(" ", texts);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
