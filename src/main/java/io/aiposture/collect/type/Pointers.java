package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON pointers that may hold {@code *} for every element of a list or every value of a map. */
public final class Pointers {

    private Pointers() {}

    /** The scalar values at a pointer, as text. */
    public static Stream<String> texts(JsonNode node, String pointer) {
        return nodes(node, pointer)
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText);
    }

    /** The values at a pointer that are there. */
    public static Stream<JsonNode> nodes(JsonNode node, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            JsonNode value = node.at(pointer);
            return value.isMissingNode() ? Stream.of() : Stream.of(value);
        }
        return StreamSupport.stream(node.at(pointer.substring(0, star)).spliterator(), false)
                .flatMap(element -> nodes(element, pointer.substring(star + 2)));
    }
}
