package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.ListOf;
import io.aiposture.inventory.FieldType.MapOf;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.FieldType.Shape;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.TypeSchema;
import io.aiposture.rule.Rule;
import io.aiposture.rule.RuleLoader;
import io.aiposture.yaml.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small cloud of two types, for tests of the core. */
final class Fixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixture() {}

    static final Catalog CATALOG = new Catalog(List.of(new Cloud()));

    private static final class Cloud implements Provider {
        @Override
        public String cloud() {
            return "aws";
        }

        @Override
        public Map<String, ResourceType> types() {
            return Map.of(
                    "T::Box",
                    new Type(
                            "T::Box",
                            Map.of(
                                    "name",
                                    Scalar.STRING,
                                    "size",
                                    Scalar.INT,
                                    "weight",
                                    Scalar.DOUBLE,
                                    "open",
                                    Scalar.BOOL,
                                    "owner",
                                    Scalar.STRING,
                                    "words",
                                    new ListOf(Scalar.STRING),
                                    "tags",
                                    new MapOf(Scalar.STRING),
                                    "items",
                                    new ListOf(new Shape("Item")),
                                    "inner",
                                    new Shape("Inner"),
                                    "free",
                                    new FieldType.Any()),
                            Map.of(
                                    "Item", Map.of("kind", Scalar.STRING, "count", Scalar.INT),
                                    "Inner", Map.of("a", Scalar.STRING, "deep", new Shape("Inner")))),
                    "T::Owner",
                    new Type("T::Owner", Map.of("admin", Scalar.BOOL, "email", Scalar.STRING), Map.of()));
        }

        @Override
        public String permission(String operation) {
            return "may:" + operation;
        }

        @Override
        public String accountOf(String id) {
            return id.startsWith("acct:") ? id.split(":")[1] : "";
        }
    }

    private record Type(String name, Map<String, FieldType> fields, Map<String, Map<String, FieldType>> shapes)
            implements ResourceType {
        @Override
        public boolean global() {
            return false;
        }

        @Override
        public TypeSchema schema() {
            return new TypeSchema(name, fields, shapes);
        }

        @Override
        public List<DerivedField> derived() {
            return List.of(new DerivedField(
                    "shout",
                    Scalar.STRING,
                    "The name in capitals.",
                    Set.of(),
                    (r, e) -> DerivedField.Value.of(JSON.getNodeFactory()
                            .textNode(r.read("/name").asText().toUpperCase()))));
        }

        @Override
        public List<String> aliases(Resource resource) {
            return List.of();
        }
    }

    /** Loads rules from texts, each a YAML file named after its id. */
    static Rulebook book(Path directory, String... texts) throws IOException, ProblemsException {
        for (String text : texts) {
            String id = text.lines()
                    .filter(l -> l.startsWith("id: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4);
            Files.writeString(directory.resolve(id + ".yaml"), text);
        }
        List<Rule> rules = RuleLoader.load(List.of(directory));
        Rulebook book = new Rulebook(CATALOG, rules);
        book.check(rules);
        return book;
    }

    /** A rule on T::Box with one condition and one example. */
    static String rule(String condition, String example) {
        return """
                id: aws-test-rule
                title: A title
                severity: high
                family: hardening
                resource: "T::Box"
                fails-when: '%s'
                message: 'box {resource.name}'
                why: Because.
                fix: {summary: Mend it.}
                references: []
                examples:
                  - %s
                """.formatted(condition.replace("'", "''"), example);
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
