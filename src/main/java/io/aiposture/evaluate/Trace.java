package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aiposture.finding.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the values that an evaluation looked at. */
final class Trace {

    /** A list of thousands of rules is no evidence that anybody reads; the rest is counted. */
    private static final int MOST = 40;

    /** A bucket may be used by thousands of jobs. */
    private static final int LONGEST = 20;

    private record Key(String resource, String path) {

        /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key k && path.equals(k.path) && resource.equals(k.resource);
        }

        @Override
        public int hashCode() {
            return resource.hashCode() * 31 + path.hashCode();
        }
    }

    private final Map<Key, JsonNode> seen = new LinkedHashMap<>();

    void absent(Place place) {
        seen.putIfAbsent(new Key(place.resource(), place.pointer()), MissingNode.getInstance());
    }

    void value(Place place, JsonNode value) {
        if (value.isContainerNode() && !value.isEmpty()) {
            return; // what is looked at inside is the evidence
        }
        seen.putIfAbsent(new Key(place.resource(), place.pointer()), value);
    }

    /** A derived fact is evidence as a whole; of a long list, its beginning and how much more there is. */
    void fact(Place place, JsonNode value) {
        Key key = new Key(place.resource(), place.pointer());
        if (value.size() <= LONGEST || !value.isArray()) {
            seen.putIfAbsent(key, value);
        } else if (!seen.containsKey(key)) {
            ArrayNode cut = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < LONGEST; i++) {
                cut.add(value.get(i));
            }
            seen.put(key, cut.add((value.size() - LONGEST) + " more"));
        }
    }

    /** How many resources a join saw: an empty list is evidence too. */
    void listed(String type, int count) {
        seen.putIfAbsent(new Key("", "list(" + type + ")"), JsonNodeFactory.instance.numberNode(count));
    }

    /** In the order of reading; what goes beyond the limit is one last entry that says how many. */
    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        seen.forEach((key, value) -> all.add(new Evidence(key.resource(), key.path(), value)));
        if (all.size() <= MOST) {
            return all;
        }
        List<Evidence> cut = new ArrayList<>(all.subList(0, MOST));
        String more = (all.size() - MOST) + " more values";
        cut.add(new Evidence("", "", JsonNodeFactory.instance.textNode(more)));
        return cut;
    }
}
