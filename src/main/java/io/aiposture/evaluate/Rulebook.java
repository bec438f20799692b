package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.rule.Rule;
import io.aiposture.yaml.Problem;
import io.aiposture.yaml.ProblemsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rules together with the resource types they judge. Conditions are compiled when they are first needed. */
public final class Rulebook {

    private final Catalog catalog;
    private final List<Rule> rules;
    private final Environment environment;
    private final Map<String, CompiledRule> compiled = new ConcurrentHashMap<>();

    public Rulebook(Catalog catalog, List<Rule> rules) {
        this.catalog = catalog;
        this.rules = List.copyOf(rules);
        this.environment = new Environment(catalog.types().keySet());
    }

    public Catalog catalog() {
        return catalog;
    }

    Environment environment() {
        return environment;
    }

    public List<Rule> rules() {
        return rules;
    }

    /**
     * Compiles rules now.
     *
     * @throws ProblemsException with all problems of all rules
     */
    public void check(Collection<Rule> some) throws ProblemsException {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : some) {
            compile(rule, problems);
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void compile(Rule rule, List<Problem> problems) {
        @Nullable CompiledRule ready = new RuleCompiler(catalog.types(), environment, problems).compile(rule);
        if (ready != null) {
            compiled.put(rule.id(), ready);
        }
    }

    /** The runnable form of a rule of this book. */
    CompiledRule compiled(Rule rule) {
        CompiledRule known = compiled.get(rule.id());
        if (known == null) {
            List<Problem> problems = new ArrayList<>();
            compile(rule, problems);
            known = compiled.get(rule.id());
            if (known == null) {
                throw new IllegalStateException("rule " + rule.id() + " does not compile: " + problems);
            }
        }
        return known;
    }

    /** What must be collected for some rules: their types, the types they join, and what derived facts read. */
    public Plan plan(Collection<Rule> some) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        some.parallelStream().forEach(this::compiled);
        for (Rule rule : some) {
            CompiledRule ready = compiled(rule);
            wanted.computeIfAbsent(rule.resource(), t -> new TreeSet<>()).addAll(ready.fields());
            Set<String> types = new TreeSet<>(ready.joins());
            types.forEach(t -> whole(wanted, t));
            types.add(rule.resource());
            types.forEach(t -> derivedReads(t, ready.derived()).forEach(read -> whole(wanted, read)));
        }
        return new Plan(wanted);
    }

    private static void whole(Map<String, Set<String>> wanted, String type) {
        wanted.computeIfAbsent(type, t -> new TreeSet<>()).add(Plan.ALL_FIELDS);
    }

    /** A derived fact may look at every field of its own resource. */
    private Set<String> derivedReads(String type, Set<String> names) {
        Set<String> reads = new TreeSet<>();
        ResourceType known = catalog.types().get(type);
        for (DerivedField field : known == null ? List.<DerivedField>of() : known.derived()) {
            if (names.contains(field.name())) {
                reads.add(type);
                reads.addAll(field.reads());
            }
        }
        return reads;
    }
}
