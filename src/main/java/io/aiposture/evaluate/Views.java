package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Turns JSON into what CEL computes with, without copying. */
final class Views {

    private Views() {}

    /** A present, non-null JSON value as CEL value. */
    static Object of(JsonNode node, Marks marks, @Nullable Place place) {
        return switch (node.getNodeType()) {
            case OBJECT -> new ObjectView((ObjectNode) node, marks, place);
            case ARRAY -> new ListView(node, marks.rest(), place);
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                node.isIntegralNumber() && node.canConvertToLong()
                        ? (Object) node.longValue()
                        : (Object) node.doubleValue();
            default -> node.asText();
        };
    }
}
