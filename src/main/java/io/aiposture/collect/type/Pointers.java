package io.aiposture.collect.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON pointers that may hold {@code *} for every element of a list. */
public final class Pointers {

    private Pointers() {}

    /** The scalar values at a pointer, as text. */
    public static Stream<String> texts(JsonNode node, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            JsonNode value = node.at(pointer);
            return value.isValueNode() && !value.isNull() ? Stream.of(value.asText()) : Stream.of();
        }
        return StreamSupport.stream(node.at(pointer.substring(0, star)).spliterator(), false)
                .flatMap(element -> texts(element, pointer.substring(star + 2)));
    }
}
