package io.aiposture.aws.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.aws.AwsProvider;
import io.aiposture.aws.family.Families;
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
final class TestEstate {

    static final String ACCOUNT = "111122223333";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    TestEstate with(String type, String id, String json) {
        return with(type, id, "eu-west-1", json);
    }

    TestEstate with(String type, String id, String region, String json, Unread... unread) {
        boolean global = Families.DECLARED.types().get(type).global();
        Scope scope = new Scope("aws", ACCOUNT, global ? "" : region);
        String name = id.substring(id.lastIndexOf('/') + 1);
        resources.add(new Resource(scope, type, id, name, Map.of(), List.of(unread), "test:Read", json(json)));
        return this;
    }

    TestEstate unlisted(String type, String region) {
        Scope scope = new Scope("aws", ACCOUNT, region);
        gaps.add(new Gap(scope, type, "test:List", Reason.ACCESS_DENIED, ""));
        return this;
    }

    static Unread denied(String path) {
        return new Unread(path, "test:Describe", Reason.ACCESS_DENIED);
    }

    /** A derived fact of the resource with this id. */
    DerivedField.Value derived(String id, String field) {
        Scope account = new Scope("aws", ACCOUNT, "");
        Header header = new Header(
                "", Instant.EPOCH, List.of(account), Families.DECLARED.types().keySet(), true);
        Estate estate =
                new Estate(new Inventory(header, resources, gaps, List.of()), new Catalog(List.of(new AwsProvider())));
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
