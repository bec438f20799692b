package io.aiposture.gcp.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.gcp.family.Families;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small inventory of the project {@code ml} (number 7), built step by step; every type counts as collected. */
final class Facts {

    static final String PROJECT = "ml";
    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Resource resource(String account, String type, String id, String data, String... unread) {
        List<Unread> marks = Arrays.stream(unread)
                .map(path -> new Unread(path, "test:Read", Reason.ACCESS_DENIED))
                .toList();
        return new Resource(new Scope("gcp", account, ""), type, id, id, Map.of(), marks, "test:Read", json(data));
    }

    /** The project itself. */
    Facts project(String more) {
        String data = "{'name': 'projects/7', 'projectId': 'ml'" + (more.isEmpty() ? "" : ", " + more) + "}";
        return with(Families.PROJECT_TYPE, PROJECT, data);
    }

    Facts with(String type, String id, String data, String... unread) {
        return in(PROJECT, type, id, data, unread);
    }

    /** A resource of another account, for example a folder. */
    Facts in(String account, String type, String id, String data, String... unread) {
        resources.add(resource(account, type, id, data, unread));
        return this;
    }

    /** The list of a type could not be read in an account. */
    Facts unlisted(String account, String type) {
        gaps.add(new Gap(new Scope("gcp", account, ""), type, "test:List", Reason.ACCESS_DENIED, ""));
        return this;
    }

    /** A derived fact of the resource with this id. */
    DerivedField.Value derived(String id, String field) {
        Header header = new Header(
                "",
                NOW,
                List.of(new Scope("gcp", PROJECT, "")),
                Families.DECLARED.types().keySet(),
                true);
        Estate estate =
                new Estate(new Inventory(header, resources, gaps, List.of()), new Catalog(List.of(new GcpProvider())));
        Resource resource =
                resources.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        return Families.DECLARED.types().get(resource.type()).derived().stream()
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow()
                .computation()
                .of(resource, estate);
    }
}
