package io.aiposture.collect.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.InventoryJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What stands on the lines that end an entry of a journal. Everything is written, and read back as it was. */
final class Lines {

    private final InventoryJson form = new InventoryJson();

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(i -> array.add(each.apply(i)));
        return array;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> items = new ArrayList<>();
        array.forEach(i -> items.add(each.apply(i)));
        return items;
    }

    private static ObjectNode ending(Ending e) {
        return object().put("reason", e.reason()).put("code", e.code()).put("notOffered", e.notOffered());
    }

    private static Ending ending(JsonNode json) {
        return new Ending(
                text(json, "reason"),
                text(json, "code"),
                json.path("notOffered").asBoolean());
    }

    private static JsonNode shared(SharedList s) {
        return ending(s.ending()).put("key", s.key()).put("empty", s.empty());
    }

    private static SharedList shared(JsonNode json) {
        return new SharedList(text(json, "key"), json.path("empty").asBoolean(), ending(json));
    }

    /** The end of a part, whose resources stand on the lines before it. */
    static ObjectNode part(Finished f) {
        ObjectNode json = object();
        json.set("gaps", array(f.gaps(), InventoryJson::of));
        json.set("calls", array(f.calls(), InventoryJson::of));
        json.set("lists", array(f.lists(), Lines::shared));
        return json;
    }

    Finished part(JsonNode json, List<JsonNode> resources) {
        return new Finished(
                resources.stream().map(form::resource).toList(),
                list(json.path("gaps"), form::gap),
                list(json.path("calls"), form::call),
                list(json.path("lists"), Lines::shared));
    }

    /** The end of an answer, whose pages stand on the lines before it. */
    static ObjectNode answer(Answer a) {
        return ending(a.ending()).set("calls", array(a.calls(), InventoryJson::of));
    }

    Answer answer(JsonNode json, List<JsonNode> pages) {
        return new Answer(
                pages.stream().map(ObjectNode.class::cast).toList(),
                ending(json),
                list(json.path("calls"), form::call));
    }
}
