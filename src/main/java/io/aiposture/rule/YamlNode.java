package io.aiposture.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.finding.Severity;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML value that knows its place in the file. YAML 1.2 core schema: {@code NO} is a string. */
final class YamlNode {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Far above any rule; stops a hostile file early. */
    private static final int MAX_CODE_POINTS = 1_000_000;

    private final Node node;
    private final String file;

    private YamlNode(Node node, String file) {
        this.node = node;
        this.file = file;
    }

    /** Reads one document; a syntax error or an empty file becomes a problem and null. */
    static @Nullable YamlNode parse(Reader reader, String file, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CODE_POINTS)
                .setMaxAliasesForCollections(20)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeReader(reader);
            if (root.isEmpty()) {
                problems.add(new Problem(file, 1, 1, "the file is empty"));
                return null;
            }
            return new YamlNode(root.get(), file);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(m -> m.getColumn() + 1).orElse(1);
            String what = e.getProblem() == null ? "not valid YAML" : e.getProblem();
            problems.add(new Problem(file, line, column, "not valid YAML: " + what));
        } catch (YamlEngineException e) {
            problems.add(new Problem(file, 1, 1, "not valid YAML: " + e.getMessage()));
        }
        return null;
    }

    int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    int column() {
        return node.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
    }

    Problem problem(String message) {
        return new Problem(file, line(), column(), message);
    }

    /** The entries of a mapping in file order; empty when this is no mapping. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "";
                entries.put(key, new YamlNode(tuple.getValueNode(), file));
            }
        }
        return entries;
    }

    /** Where a key of this mapping stands. */
    YamlNode key(String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode s && s.getValue().equals(name)) {
                    return new YamlNode(tuple.getKeyNode(), file);
                }
            }
        }
        return this;
    }

    List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new YamlNode(item, file)));
        }
        return items;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar, null for anything else. */
    @Nullable
    String text() {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag()) ? scalar.getValue() : null;
    }

    /** This scalar as a severity; anything else becomes a problem. */
    Severity severity(List<Problem> problems) {
        try {
            return Severity.valueOf(String.valueOf(text()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(problem("severity must be one of critical, high, medium, low, info"));
            return Severity.INFO;
        }
    }

    /** This scalar as an expression with its place. */
    Expression expression() {
        String text = text();
        ScalarStyle style = node instanceof ScalarNode s ? s.getScalarStyle() : ScalarStyle.PLAIN;
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        int line = block ? line() + 1 : line();
        // a block scalar's mark is its indicator; its text begins on the next line, two columns right of a key of the
        // rule
        int column = block ? 3 : column() + (quoted ? 1 : 0);
        return new Expression(text == null ? "" : text.stripTrailing(), file, line, column, block);
    }

    /** This value as JSON, as a rule's example or parameter gives it. */
    JsonNode json() {
        if (node instanceof MappingNode) {
            ObjectNode object = JSON.objectNode();
            entries().forEach((k, v) -> object.set(k, v.json()));
            return object;
        }
        if (node instanceof SequenceNode) {
            var array = JSON.arrayNode();
            items().forEach(i -> array.add(i.json()));
            return array;
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : JSON.nullNode();
    }

    private static JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (Tag.BOOL.equals(tag)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (Tag.INT.equals(tag) && value.matches("[-+]?[0-9]{1,18}")) {
            return JSON.numberNode(Long.parseLong(value));
        }
        if (Tag.FLOAT.equals(tag) && value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
            return JSON.numberNode(Double.parseDouble(value));
        }
        return Tag.NULL.equals(tag) ? JSON.nullNode() : JSON.textNode(value);
    }
}
