package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * SDK objects as the JSON that the AWS CLI prints: the API's member names, times as ISO-8601. Absent lists stay absent.
 * Members that the answer holds and the SDK does not know are taken over from the raw body.
 */
final class SdkJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SdkJson() {}

    /** @param raw the answer's body as JSON; null for XML protocols */
    static ObjectNode toJson(SdkPojo pojo, @Nullable JsonNode raw) {
        ObjectNode out = JSON.objectNode();
        Set<String> known = new HashSet<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            known.add(field.locationName());
            Object value = field.getValueOrDefault(pojo);
            if (!isAbsent(value)) {
                out.set(field.memberName(), value(value, raw == null ? null : raw.get(field.locationName())));
            }
        }
        if (raw instanceof ObjectNode object) {
            object.properties().forEach(e -> {
                if (!known.contains(e.getKey()) && !e.getValue().isNull()) {
                    out.set(e.getKey(), e.getValue());
                }
            });
        }
        return out;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }

    private static JsonNode value(@Nullable Object value, @Nullable JsonNode raw) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof SdkPojo pojo) {
            return toJson(pojo, raw);
        } else if (value instanceof List<?> list) {
            return list(list, raw);
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode out = JSON.objectNode();
            map.forEach((k, v) -> {
                String key = String.valueOf(k);
                out.set(key, value(v, raw == null ? null : raw.get(key)));
            });
            return out;
        }
        return scalar(value, raw);
    }

    private static ArrayNode list(List<?> list, @Nullable JsonNode raw) {
        ArrayNode out = JSON.arrayNode();
        for (int i = 0; i < list.size(); i++) {
            out.add(value(list.get(i), raw == null ? null : raw.get(i)));
        }
        return out;
    }

    private static JsonNode scalar(Object value, @Nullable JsonNode raw) {
        if (value instanceof Boolean b) {
            return JSON.booleanNode(b);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return JSON.numberNode(((Number) value).longValue());
        } else if (value instanceof Number n) {
            return JSON.numberNode(n.doubleValue());
        } else if (value instanceof SdkBytes bytes) {
            return JSON.textNode(bytes.asUtf8String());
        } else if (value instanceof Document) {
            return raw == null ? JSON.nullNode() : raw;
        } else if (value instanceof Instant instant) {
            return JSON.textNode(instant.toString());
        }
        return JSON.textNode(String.valueOf(value));
    }

    /** Sets a request's members. Unknown members are a mistake in a declaration, which the schema generator finds. */
    static void fill(SdkPojo builder, ObjectNode args) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = args.get(field.memberName());
            if (value != null) {
                field.set(builder, javaValue(field, value));
            }
        }
    }

    private static Object javaValue(SdkField<?> field, JsonNode value) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (type.equals(Integer.class)) {
            return value.asInt();
        } else if (type.equals(Long.class)) {
            return value.asLong();
        } else if (type.equals(Boolean.class)) {
            return value.asBoolean();
        } else if (type.equals(Instant.class)) {
            return Instant.parse(value.asText());
        } else if (type.equals(List.class)) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            value.forEach(v -> list.add(javaValue(member, v)));
            return list;
        } else if (type.equals(SdkPojo.class)) {
            SdkPojo nested = field.constructor().get();
            fill(nested, (ObjectNode) value);
            return ((software.amazon.awssdk.utils.builder.Buildable) nested).build();
        }
        return value.asText();
    }
}
