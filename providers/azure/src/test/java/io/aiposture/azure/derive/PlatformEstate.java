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

/** A small subscription, built step by step; every type counts as collected. JSON may be written with single quotes. */
final class PlatformEstate {

    static final String GROUP = "/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/rg/providers/";
    private static final Scope SCOPE = new Scope("azure", "00000000-1111-2222-3333-444444444444", "");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** A resource whose id is its type and names below one resource group. */
    PlatformEstate with(String type, String id, String json, Unread... unread) {
        resources.add(resource(type, id, json, unread));
        return this;
    }

    static Resource resource(String type, String id, String json, Unread... unread) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        return new Resource(SCOPE, type, id, name, Map.of(), List.of(unread), "test:read", json(json));
    }

    PlatformEstate unlisted(String type) {
        gaps.add(new Gap(SCOPE, type, "test:list", Reason.ACCESS_DENIED, ""));
        return this;
    }

    static Unread denied(String path) {
        return new Unread(path, "test:read", Reason.ACCESS_DENIED);
    }

    /** A derived fact of the resource with this id. */
    DerivedField.Value derived(String id, String field) {
        Header header = new Header(
                "", Instant.EPOCH, List.of(SCOPE), Families.DECLARED.types().keySet(), true);
        Estate estate = new Estate(
                new Inventory(header, resources, gaps, List.of()), new Catalog(List.of(new AzureProvider())));
        Resource resource =
                resources.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        return Families.DECLARED.types().get(resource.type()).derived().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow()
                .computation()
                .of(resource, estate);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
