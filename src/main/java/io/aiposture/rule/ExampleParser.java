package io.aiposture.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.finding.Outcome;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Unread;
import io.aiposture.rule.Example.Member;
import io.aiposture.yaml.Fields;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one entry of a rule's {@code examples}. */
final class ExampleParser {

    /** Named in a verdict when an example gives a bare path. */
    private static final String SOME_OPERATION = "example:Read";

    private final List<Problem> problems;

    ExampleParser(List<Problem> problems) {
        this.problems = problems;
    }

    Optional<Example> parse(YamlNode node) {
        Fields f = new Fields(
                node,
                List.of("name", "expect"),
                List.of("id", "given", "region", "unread", "with", "unlisted", "severity"),
                problems);
        if (!f.complete()) {
            return Optional.empty();
        }
        Set<String> unlisted = new HashSet<>();
        f.items("unlisted").forEach(t -> unlisted.add(String.valueOf(t.text())));
        return Optional.of(new Example(
                f.text("name"),
                new Member("", f.text("id"), f.text("region"), data(f, "given"), unread(f)),
                members(f),
                unlisted,
                outcome(f.node("expect")),
                f.optional("severity").map(n -> Values.severity(n, problems)),
                node.line()));
    }

    private static JsonNode data(Fields f, String key) {
        return f.optional(key).map(YamlNode::json).orElse(JsonNodeFactory.instance.objectNode());
    }

    private List<Member> members(Fields f) {
        List<Member> members = new ArrayList<>();
        for (YamlNode item : f.items("with")) {
            Fields m = new Fields(item, List.of("type", "id"), List.of("data", "region", "unread"), problems);
            members.add(new Member(m.text("type"), m.text("id"), m.text("region"), data(m, "data"), unread(m)));
        }
        return members;
    }

    /** Either a JSON pointer, or a mapping with path, operation and reason. */
    private List<Unread> unread(Fields f) {
        List<Unread> unread = new ArrayList<>();
        for (YamlNode item : f.items("unread")) {
            String path = item.text();
            if (path != null) {
                unread.add(new Unread(path, SOME_OPERATION, Reason.ACCESS_DENIED));
            } else {
                Fields u = new Fields(item, List.of("path", "operation", "reason"), List.of(), problems);
                unread.add(new Unread(u.text("path"), u.text("operation"), u.text("reason")));
            }
        }
        return unread;
    }

    private Outcome outcome(YamlNode node) {
        String word = String.valueOf(node.text()).toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            return Outcome.valueOf(word);
        } catch (IllegalArgumentException e) {
            problems.add(node.problem("expect must be one of pass, fail, unknown, not-applicable"));
            return Outcome.UNKNOWN;
        }
    }
}
