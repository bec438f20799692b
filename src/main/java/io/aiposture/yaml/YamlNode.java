package io.aiposture.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class YamlNode {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Far above any file that people write; stops a hostile file early. */
    private static final int MAX_CODE_POINTS = 1_000_000;

    private final Node node;
    private final String file;

    private YamlNode(Node node, String file) {
        this.node = node;
        this.file = file;
    }

    /** Reads one document; a syntax error or an empty file becomes a problem and null. */
    public static @Nullable YamlNode parse(Reader reader, String file, List<Problem> problems) {
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

    public int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    public int column() {
        return node.getStartMark().map(m -> m.getColumn() + 1).orElse(1);
    }

    public Problem problem(String message) {
        return new Problem(file, line(), column(), message);
    }

    /** The entries of a mapping in file order; empty when this is no mapping. */
    public Map<String, YamlNode> entries() {
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
    public YamlNode key(String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode s && s.getValue().equals(name)) {
                    return new YamlNode(tuple.getKeyNode(), file);
                }
            }
        }
        return this;
    }

    public List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new YamlNode(item, file)));
        }
        return items;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** The text of a scalar, null for anything else. */
    public @Nullable String text() {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag()) ? scalar.getValue() : null;
    }

    /** True for a block scalar, whose text begins on the line after its mark. */
    public boolean isBlock() {
        ScalarStyle style = style();
        return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
    }

    /** True for a scalar in quotes, whose text begins one column after its mark. */
    public boolean isQuoted() {
        ScalarStyle style = style();
        return style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    }

    private ScalarStyle style() {
        return node instanceof ScalarNode s ? s.getScalarStyle() : ScalarStyle.PLAIN;
    }

    /** The file that it stands in. */
    public String file() {
        return file;
    }

    /** This value as JSON, as a rule's example or parameter gives it. */
    public JsonNode json() {
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
