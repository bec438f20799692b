package io.aiposture.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of a YAML mapping, checked against the keys it may have. */
public final class Fields {

    private final YamlNode mapping;
    private final Map<String, YamlNode> entries;
    private final boolean complete;

    /** Unknown and missing keys, and anything that is not a mapping, are added to {@code problems}. */
    public Fields(YamlNode mapping, List<String> required, List<String> optional, List<Problem> problems) {
        this.mapping = mapping;
        this.entries = mapping.entries();
        int before = problems.size();
        if (!mapping.isMapping()) {
            problems.add(mapping.problem("expected a mapping with the keys " + String.join(", ", required)));
        } else {
            check(required, optional, problems);
        }
        this.complete = problems.size() == before;
    }

    private void check(List<String> required, List<String> optional, List<Problem> problems) {
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                problems.add(mapping.key(key).problem("unknown key '" + key + "'" + Suggestion.of(key, known)));
            }
        }
        for (String key : required) {
            if (!entries.containsKey(key)) {
                problems.add(mapping.problem("missing key '" + key + "'"));
            }
        }
    }

    public boolean complete() {
        return complete;
    }

    public YamlNode node(String key) {
        return entries.getOrDefault(key, mapping);
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public List<YamlNode> items(String key) {
        return optional(key).map(YamlNode::items).orElse(List.of());
    }

    /** The text at a key; empty when there is none. */
    public String text(String key) {
        return optional(key).map(YamlNode::text).map(String::strip).orElse("");
    }
}
