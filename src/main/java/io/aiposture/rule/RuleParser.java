package io.aiposture.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.rule.Rule.Fix;
import io.aiposture.rule.Rule.SeverityCase;
import io.aiposture.yaml.Fields;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.YamlNode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule file. Checks everything that needs no resource types; all problems of the file are reported. */
final class RuleParser {

    static final Set<String> FAMILIES = Set.of(
            "least-privilege",
            "isolation",
            "hardening",
            "monitoring",
            "data-protection",
            "supply-chain",
            "guardrails",
            "agents",
            "governance");

    private static final List<String> REQUIRED = List.of(
            "id",
            "title",
            "severity",
            "family",
            "resource",
            "fails-when",
            "message",
            "why",
            "fix",
            "references",
            "examples");
    private static final List<String> OPTIONAL = List.of("applies-when", "severity-when", "controls", "parameters");

    private final String file;
    private final List<Problem> problems;

    private RuleParser(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Adds what is wrong to {@code problems}; returns null when the file cannot be a rule. */
    static @Nullable Rule parse(Reader reader, String file, List<Problem> problems) {
        YamlNode root = YamlNode.parse(reader, file, problems);
        return root == null ? null : new RuleParser(file, problems).rule(root);
    }

    private @Nullable Rule rule(YamlNode root) {
        int before = problems.size();
        Fields fields = new Fields(root, REQUIRED, OPTIONAL, problems);
        if (problems.size() > before) {
            return null;
        }
        Rule rule = new Rule(
                fields.text("id"),
                fields.text("title"),
                Values.severity(fields.node("severity"), problems),
                family(fields.node("family")),
                fields.text("resource"),
                fields.optional("applies-when").map(Values::expression),
                Values.expression(fields.node("fails-when")),
                severityCases(fields),
                Values.expression(fields.node("message")),
                fields.text("why"),
                fix(fields.node("fix")),
                texts(fields.node("references")),
                controls(fields),
                parameters(fields),
                examples(fields.node("examples")),
                file);
        return problems.size() > before ? null : rule;
    }

    private String family(YamlNode node) {
        String family = String.valueOf(node.text());
        if (!FAMILIES.contains(family)) {
            problems.add(node.problem("family must be one of "
                    + String.join(", ", FAMILIES.stream().sorted().toList())));
        }
        return family;
    }

    private List<SeverityCase> severityCases(Fields fields) {
        List<SeverityCase> cases = new ArrayList<>();
        for (YamlNode item : fields.items("severity-when")) {
            Fields c = new Fields(item, List.of("when", "severity"), List.of(), problems);
            if (c.complete()) {
                cases.add(new SeverityCase(
                        Values.expression(c.node("when")), Values.severity(c.node("severity"), problems)));
            }
        }
        return cases;
    }

    private Fix fix(YamlNode node) {
        Fields f = new Fields(node, List.of("summary"), List.of("cli", "terraform"), problems);
        return new Fix(f.text("summary"), f.text("cli"), f.text("terraform"));
    }

    private List<String> texts(YamlNode node) {
        if (!node.isSequence()) {
            problems.add(node.problem("expected a list"));
        }
        return node.items().stream().map(i -> String.valueOf(i.text())).toList();
    }

    private Map<String, List<String>> controls(Fields fields) {
        Map<String, List<String>> controls = new LinkedHashMap<>();
        fields.optional("controls")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((framework, ids) -> controls.put(framework, texts(ids)));
        return controls;
    }

    private Map<String, JsonNode> parameters(Fields fields) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        fields.optional("parameters")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((name, value) -> parameters.put(name, value.json()));
        return parameters;
    }

    private List<Example> examples(YamlNode node) {
        List<Example> examples = new ArrayList<>();
        for (YamlNode item : node.items()) {
            Optional<Example> example = new ExampleParser(problems).parse(item);
            example.ifPresent(examples::add);
        }
        if (examples.isEmpty() && node.items().isEmpty()) {
            problems.add(node.problem("a rule needs executable examples"));
        }
        return examples;
    }
}
