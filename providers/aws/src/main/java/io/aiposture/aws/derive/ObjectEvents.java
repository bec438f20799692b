package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On {@code AWS::S3::Bucket}: whether a running trail or event data store records who reads and writes its objects. */
final class ObjectEvents {

    private static final String TRAIL = "AWS::CloudTrail::Trail";
    private static final String STORE = "AWS::CloudTrail::EventDataStore";
    private static final String OBJECT = "AWS::S3::Object";

    private ObjectEvents() {}

    static DerivedField field() {
        return new DerivedField(
                "objectEventsRecorded",
                Scalar.BOOL,
                "True when reads and writes of all objects of the bucket are recorded as data events.",
                Set.of(TRAIL, STORE),
                (r, e) -> DerivedField.Value.of(recorded(r, e)));
    }

    private static boolean recorded(Resource bucket, Estate estate) {
        Estate.Listing trails = estate.list(TRAIL, bucket.scope());
        Estate.Listing stores = estate.list(STORE, bucket.scope());
        Unread missing = trails.rest() == null ? stores.rest() : trails.rest();
        for (Resource r : Stream.concat(trails.resources().stream(), stores.resources().stream())
                .toList()) {
            try {
                if (reaches(r, bucket) && selects(r, "arn:aws:s3:::" + bucket.name() + "/")) {
                    return true;
                }
            } catch (UnreadException e) {
                missing = e.unread();
            }
        }
        return orThrow(missing);
    }

    private static boolean orThrow(@Nullable Unread missing) {
        if (missing != null) {
            throw new UnreadException(missing);
        }
        return false;
    }

    /** True when it runs, in the bucket's region. */
    private static boolean reaches(Resource r, Resource bucket) {
        boolean trail = r.type().equals(TRAIL);
        boolean runs = trail
                ? r.read("/TrailStatus/IsLogging").asBoolean()
                : r.read("/Status").asText().equals("ENABLED");
        boolean everywhere =
                r.read(trail ? "/IsMultiRegionTrail" : "/MultiRegionEnabled").asBoolean();
        return runs
                && (everywhere
                        || r.scope()
                                .region()
                                .equals(bucket.read("/BucketRegion").asText()));
    }

    private static boolean selects(Resource r, String objects) {
        if (r.type().equals(STORE)) {
            return r.read("/AdvancedEventSelectors").valueStream().anyMatch(s -> advanced(s, objects));
        }
        return r.read("/EventSelectors/AdvancedEventSelectors").valueStream().anyMatch(s -> advanced(s, objects))
                || r.read("/EventSelectors/EventSelectors").valueStream().anyMatch(s -> basic(s, objects));
    }

    private static boolean advanced(JsonNode selector, String objects) {
        boolean typed = selector.path("FieldSelectors")
                .valueStream()
                .anyMatch(f -> f.path("Field").asText().equals("resources.type") && has(f, "Equals", OBJECT));
        return typed && selector.path("FieldSelectors").valueStream().allMatch(f -> allows(f, objects));
    }

    /** True when a condition leaves no object of the bucket out. */
    private static boolean allows(JsonNode f, String objects) {
        return switch (f.path("Field").asText()) {
            case "eventCategory" -> has(f, "Equals", "Data");
            case "resources.type" -> true;
            case "resources.ARN" ->
                f.size() == 2 && f.path("StartsWith").valueStream().anyMatch(v -> starts(objects, v));
            default -> false;
        };
    }

    private static boolean basic(JsonNode selector, String objects) {
        return selector.path("ReadWriteType").asText("All").equals("All")
                && selector.path("DataResources")
                        .valueStream()
                        .filter(d -> d.path("Type").asText().equals(OBJECT))
                        .flatMap(d -> d.path("Values").valueStream())
                        .anyMatch(v -> starts(objects, v));
    }

    private static boolean starts(String objects, JsonNode prefix) {
        return objects.startsWith(prefix.asText().replaceFirst("^arn:[a-z-]+:", "arn:aws:"));
    }

    private static boolean has(JsonNode field, String operator, String value) {
        return field.path(operator).valueStream().anyMatch(v -> v.asText().equals(value));
    }
}
