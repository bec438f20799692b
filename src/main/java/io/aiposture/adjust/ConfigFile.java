package io.aiposture.adjust;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.rule.Rule;
import io.aiposture.rule.Values;
import io.aiposture.yaml.Fields;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.ProblemsException;
import io.aiposture.yaml.Suggestion;
import io.aiposture.yaml.YamlNode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code aiposture.yaml}. What it does not know is a mistake, never ignored. */
public final class ConfigFile {

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Collection<String> options;
    private final List<Problem> problems = new ArrayList<>();

    private ConfigFile(Collection<Rule> rules, Collection<String> options) {
        rules.forEach(r -> this.rules.put(r.id(), r));
        this.options = options;
    }

    /**
     * Reads a file.
     *
     * @param rules the rules that exist
     * @param options names of the options that may have defaults, without dashes
     * @throws ProblemsException with all mistakes
     */
    public static Config read(Reader reader, String file, Collection<Rule> rules, Collection<String> options)
            throws ProblemsException {
        ConfigFile reading = new ConfigFile(rules, options);
        Config config = reading.config(YamlNode.parse(reader, file, reading.problems), file);
        if (!reading.problems.isEmpty()) {
            throw new ProblemsException(reading.problems);
        }
        return config;
    }

    /** Only the defaults of options; whether they and the rest are right is told when the file is read whole. */
    public static Map<String, String> defaults(Reader reader, String file) throws ProblemsException {
        List<Problem> problems = new ArrayList<>();
        YamlNode root = YamlNode.parse(reader, file, problems);
        if (root == null) {
            throw new ProblemsException(problems);
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        YamlNode node = root.entries().get("defaults");
        if (node != null) {
            node.entries().forEach((name, value) -> {
                String text = value.text();
                if (text != null) {
                    defaults.put(name, text);
                }
            });
        }
        return defaults;
    }

    private Config config(@Nullable YamlNode root, String file) {
        if (root == null) {
            return Config.NONE;
        }
        Fields fields = new Fields(root, List.of(), List.of("defaults", "parameters", "severities"), problems);
        Map<String, String> defaults = new LinkedHashMap<>();
        fields.optional("defaults").ifPresent(n -> defaults(n, defaults));
        Map<String, Map<String, JsonNode>> parameters = new LinkedHashMap<>();
        fields.optional("parameters").ifPresent(n -> parameters(n, parameters));
        List<SeverityOverride> severities = new ArrayList<>();
        fields.items("severities").forEach(n -> severity(n, severities));
        return new Config(defaults, parameters, severities, file);
    }

    private void defaults(YamlNode node, Map<String, String> defaults) {
        node.entries().forEach((name, value) -> {
            String text = value.text();
            if (!options.contains(name)) {
                problems.add(
                        node.key(name).problem("there is no option '" + name + "'" + Suggestion.of(name, options)));
            } else if (text == null) {
                problems.add(value.problem("the default of '" + name + "' must be one value"));
            } else {
                defaults.put(name, text);
            }
        });
    }

    private void parameters(YamlNode node, Map<String, Map<String, JsonNode>> parameters) {
        node.entries().forEach((id, values) -> {
            Rule rule = rules.get(id);
            if (rule == null) {
                problems.add(node.key(id).problem("there is no rule '" + id + "'" + Suggestion.of(id, rules.keySet())));
            } else {
                Map<String, JsonNode> own = new LinkedHashMap<>();
                values.entries().forEach((name, value) -> parameter(rule, values, name, value, own));
                parameters.put(id, own);
            }
        });
    }

    private void parameter(Rule rule, YamlNode values, String name, YamlNode value, Map<String, JsonNode> own) {
        JsonNode known = rule.parameters().get(name);
        if (known == null) {
            problems.add(values.key(name)
                    .problem("rule " + rule.id() + " has no parameter '" + name + "'"
                            + Suggestion.of(name, rule.parameters().keySet())));
        } else if (known.getNodeType() != value.json().getNodeType()) {
            problems.add(value.problem("parameter '" + name + "' must be a "
                    + known.getNodeType().name().toLowerCase(java.util.Locale.ROOT)));
        } else {
            own.put(name, value.json());
        }
    }

    private void severity(YamlNode node, List<SeverityOverride> severities) {
        Fields fields = new Fields(node, List.of("severity"), List.of("rule", "cloud", "account", "tags"), problems);
        if (!fields.complete()) {
            return;
        }
        String rule = fields.text("rule");
        if (!rule.isEmpty() && !rules.containsKey(rule)) {
            problems.add(fields.node("rule")
                    .problem("there is no rule '" + rule + "'" + Suggestion.of(rule, rules.keySet())));
        }
        Map<String, String> tags = new TreeMap<>();
        fields.optional("tags").ifPresent(t -> t.entries().forEach((k, v) -> tags.put(k, String.valueOf(v.text()))));
        if (rule.isEmpty()
                && fields.text("cloud").isEmpty()
                && fields.text("account").isEmpty()
                && tags.isEmpty()) {
            problems.add(node.problem("say of what: rule, cloud, account or tags"));
        }
        severities.add(new SeverityOverride(
                rule,
                fields.text("cloud"),
                fields.text("account"),
                tags,
                Values.severity(fields.node("severity"), problems)));
    }
}
