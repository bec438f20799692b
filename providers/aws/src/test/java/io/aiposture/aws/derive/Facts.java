package io.aiposture.aws.derive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.aws.AwsProvider;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Small estates for the tests of derived facts. */
final class Facts {

    static final String ACCOUNT = "111122223333";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Resource> resources = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<String> collected = new TreeSet<>();

    static Scope scope(String region) {
        return new Scope("aws", ACCOUNT, region);
    }

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param unread paths that could not be read */
    static Resource resource(String region, String type, String id, String data, String... unread) {
        List<Unread> marks = Arrays.stream(unread)
                .map(path -> new Unread(path, "test:Read", Reason.ACCESS_DENIED))
                .toList();
        return new Resource(scope(region), type, id, id, Map.of(), marks, "test:Read", json(data));
    }

    Facts with(Resource resource) {
        resources.add(resource);
        return listed(resource.type());
    }

    /** Lists of these types were read to their end. */
    Facts listed(String... types) {
        collected.addAll(List.of(types));
        return this;
    }

    /** The list of a type could not be read in a region. */
    Facts unlisted(String region, String type) {
        gaps.add(new Gap(scope(region), type, "test:List", Reason.ACCESS_DENIED, ""));
        return listed(type);
    }

    Estate estate() {
        Header header = new Header("", Instant.EPOCH, List.of(scope("")), collected, true);
        return new Estate(new Inventory(header, resources, gaps, List.of()), new Catalog(List.of(new AwsProvider())));
    }

    static DerivedField.Value value(List<DerivedField> fields, String name, Resource of, Estate estate) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .computation()
                .of(of, estate);
    }

    /** The value as JSON text. */
    static String text(List<DerivedField> fields, String name, Resource of) {
        return value(fields, name, of, new Facts().estate()).json().toString();
    }
}
