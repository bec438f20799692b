package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code derived.usedBy}: the AI resources that refer to a platform resource. Incomplete when any of them is unread. */
final class UsedBy {

    private record Use(Resource by, String pointer) {}

    private record IndexKey() {}

    private record RestKey(Scope scope) {}

    private record Rest(@Nullable Unread why) {}

    private final Set<String> aiTypes;

    UsedBy(Set<String> aiTypes) {
        this.aiTypes = aiTypes;
    }

    DerivedField field() {
        return new DerivedField(
                "usedBy",
                new FieldType.ListOf(new FieldType.MapOf(FieldType.Scalar.STRING)),
                "The AI resources that refer to this one: type, id, name, and the path of the reference.",
                reads(),
                this::of);
    }

    private Set<String> reads() {
        Set<String> reads = new LinkedHashSet<>(aiTypes);
        reads.add("AWS::EC2::Subnet");
        return reads;
    }

    DerivedField.Value of(Resource resource, Estate estate) {
        ArrayNode uses = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new LinkedHashSet<>();
        for (String key : keys(resource, estate)) {
            for (Use use : index(estate).getOrDefault(key, List.of())) {
                if (names(use.by().scope(), key, resource.scope())
                        && seen.add(use.by().id() + use.pointer())) {
                    uses.addObject()
                            .put("type", use.by().type())
                            .put("id", use.by().id())
                            .put("name", use.by().name())
                            .put("path", use.pointer());
                }
            }
        }
        Unread names = namesUnread(resource, estate);
        return new DerivedField.Value(uses, names == null ? rest(estate, resource) : names);
    }

    /** An ARN means the same everywhere in an account; a bare id or alias only in its region. */
    private static boolean names(Scope from, String key, Scope target) {
        return key.startsWith("arn:") ? from.account().equals(target.account()) : from.sees(target);
    }

    private Map<String, List<Use>> index(Estate estate) {
        return estate.once(new IndexKey(), () -> {
            Map<String, List<Use>> index = new HashMap<>();
            for (String type : aiTypes) {
                for (Resource r : estate.all(type)) {
                    References.in(r).forEach(ref -> index.computeIfAbsent(ref.key(), k -> new ArrayList<>())
                            .add(new Use(r, ref.pointer())));
                }
            }
            return index;
        });
    }

    /** Why there may be further uses; null when every AI resource that could refer to it was read whole. */
    private @Nullable Unread rest(Estate estate, Resource resource) {
        // what stands in a region is referred to from its region; IAM and S3 from everywhere
        Scope where = resource.scope();
        return estate.once(new RestKey(where), () -> new Rest(missing(estate, where)))
                .why();
    }

    private @Nullable Unread missing(Estate estate, Scope where) {
        for (String type : aiTypes) {
            Unread list = estate.missing(type, where);
            if (list != null) {
                return list;
            }
            for (Resource r : estate.list(type, where).resources()) {
                for (Unread u : r.unread()) {
                    if (!u.reason().equals(Reason.NOT_SELECTED)) {
                        return u;
                    }
                }
            }
        }
        return null;
    }

    /** The keys by which AI resources may name a resource. */
    private static List<String> keys(Resource r, Estate estate) {
        return switch (r.type()) {
            case "AWS::S3::Bucket" -> List.of(References.keyOfBucket(r.name()));
            case "AWS::Logs::LogGroup" ->
                List.of(References.keyOfLogGroup(r.scope().region(), r.name()));
            case "AWS::ECR::Repository" ->
                List.of(r.data().path("repositoryUri").asText());
            case "AWS::EC2::VPC" -> vpc(r, estate);
            case "AWS::KMS::Key" -> key(r);
            default -> List.of(r.id());
        };
    }

    /** Why a resource may have further names that were not read; null when all are known. */
    private static @Nullable Unread namesUnread(Resource r, Estate estate) {
        if (r.type().equals("AWS::EC2::VPC")) {
            return estate.missing("AWS::EC2::Subnet", r.scope());
        }
        try {
            if (r.type().equals("AWS::KMS::Key")) {
                r.read("/Aliases");
            }
            return null;
        } catch (UnreadException e) {
            return e.unread();
        }
    }

    private static List<String> vpc(Resource vpc, Estate estate) {
        List<String> keys = new ArrayList<>(List.of(vpc.id()));
        Estate.Listing subnets = estate.list("AWS::EC2::Subnet", vpc.scope());
        subnets.resources().stream()
                .filter(s -> s.data().path("VpcId").asText().equals(vpc.id()))
                .forEach(s -> keys.add(s.id()));
        return keys;
    }

    private static List<String> key(Resource key) {
        List<String> keys =
                new ArrayList<>(List.of(key.id(), key.data().path("KeyId").asText()));
        key.data().at("/Aliases/Aliases").forEach(alias -> {
            keys.add(alias.path("AliasName").asText());
            keys.add(alias.path("AliasArn").asText());
        });
        return keys;
    }
}
