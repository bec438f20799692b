package io.aiposture.collect.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What stands on the lines of a journal. Everything is written, and read back as it was. */
final class Lines {

    private Lines() {}

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode scope(Scope s) {
        return object().put("cloud", s.cloud()).put("account", s.account()).put("region", s.region());
    }

    private static Scope scope(JsonNode json) {
        return new Scope(text(json, "cloud"), text(json, "account"), text(json, "region"));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }

    private static <T> ArrayNode array(List<T> items, Function<T, JsonNode> form) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(i -> array.add(form.apply(i)));
        return array;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> form) {
        List<T> items = new ArrayList<>();
        array.forEach(i -> items.add(form.apply(i)));
        return items;
    }

    static ObjectNode resource(Resource r) {
        ObjectNode json = scope(r.scope());
        json.put("type", r.type()).put("id", r.id()).put("name", r.name());
        ObjectNode tags = json.putObject("tags");
        new TreeMap<>(r.tags()).forEach(tags::put);
        json.set("unread", array(r.unread(), Lines::unread));
        json.put("source", r.source());
        json.set("data", r.data());
        return json;
    }

    static Resource resource(JsonNode json) {
        Map<String, String> tags = new TreeMap<>();
        json.path("tags")
                .properties()
                .forEach(e -> tags.put(e.getKey(), e.getValue().asText()));
        return new Resource(
                scope(json),
                text(json, "type"),
                text(json, "id"),
                text(json, "name"),
                tags,
                list(json.path("unread"), Lines::unread),
                text(json, "source"),
                json.path("data"));
    }

    private static JsonNode unread(Unread u) {
        return object().put("path", u.path()).put("operation", u.operation()).put("reason", u.reason());
    }

    private static Unread unread(JsonNode json) {
        return new Unread(text(json, "path"), text(json, "operation"), text(json, "reason"));
    }

    private static JsonNode gap(Gap g) {
        return scope(g.scope())
                .put("type", g.type())
                .put("operation", g.operation())
                .put("reason", g.reason())
                .put("detail", g.detail());
    }

    private static Gap gap(JsonNode json) {
        return new Gap(
                scope(json), text(json, "type"), text(json, "operation"), text(json, "reason"), text(json, "detail"));
    }

    private static JsonNode call(CallCount c) {
        ArrayNode counts = JsonNodeFactory.instance.arrayNode();
        counts.add(c.attempted()).add(c.ok()).add(c.denied()).add(c.throttled());
        counts.add(c.failed()).add(c.notOffered()).add(c.resources());
        return scope(c.scope()).put("operation", c.operation()).set("counts", counts);
    }

    private static CallCount call(JsonNode json) {
        long[] n = json.path("counts").valueStream().mapToLong(JsonNode::asLong).toArray();
        return new CallCount(scope(json), text(json, "operation"), n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
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
        json.set("gaps", array(f.gaps(), Lines::gap));
        json.set("calls", array(f.calls(), Lines::call));
        json.set("lists", array(f.lists(), Lines::shared));
        return json;
    }

    static Finished part(JsonNode json, List<JsonNode> resources) {
        return new Finished(
                resources.stream().map(Lines::resource).toList(),
                list(json.path("gaps"), Lines::gap),
                list(json.path("calls"), Lines::call),
                list(json.path("lists"), Lines::shared));
    }

    /** The end of an answer, whose pages stand on the lines before it. */
    static ObjectNode answer(Answer a) {
        return ending(a.ending()).set("calls", array(a.calls(), Lines::call));
    }

    static Answer answer(JsonNode json, List<JsonNode> pages) {
        return new Answer(
                pages.stream().map(ObjectNode.class::cast).toList(),
                ending(json),
                list(json.path("calls"), Lines::call));
    }
}
