package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns JSON into what CEL computes with, without copying. */
final class Views {

    private Views() {}

    /** A present, non-null JSON value as CEL value. */
    static Object of(JsonNode node, Marks marks, @Nullable Place place) {
        // asking for the type of a node would take longer than all the rest here
        if (node instanceof ObjectNode object) {
            return new ObjectView(object, marks, place);
        }
        if (node instanceof TextNode text) {
            return text.textValue();
        }
        if (node instanceof BooleanNode bool) {
            return bool.booleanValue();
        }
        if (node instanceof ArrayNode) {
            return new ListView(node, marks.rest(), place);
        }
        if (node instanceof NumericNode number) {
            return number.isIntegralNumber() && number.canConvertToLong()
                    ? (Object) number.longValue()
                    : (Object) number.doubleValue();
        }
        return node.asText();
    }
}
