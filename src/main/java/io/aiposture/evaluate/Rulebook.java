package io.aiposture.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.runtime.CelEvaluationException;
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

/**
 * Rules together with the resource types they judge. Conditions come from the bundle that the build made, or are
 * compiled when they are first needed.
 */
public final class Rulebook {

    private final Catalog catalog;
    private final List<Rule> rules;
    private final RuleBundle bundle;
    private final Map<String, CheckedRule> checked = new ConcurrentHashMap<>();
    private final Map<String, CompiledRule> compiled = new ConcurrentHashMap<>();
    private @Nullable Planner planner;

    /** Compiles all its rules itself. */
    public Rulebook(Catalog catalog, List<Rule> rules) {
        this(catalog, rules, RuleBundle.NONE);
    }

    /** Compiles those rules that the bundle does not hold as they are. */
    public Rulebook(Catalog catalog, List<Rule> rules, RuleBundle bundle) {
        this.catalog = catalog;
        this.rules = List.copyOf(rules);
        this.bundle = bundle;
    }

    public Catalog catalog() {
        return catalog;
    }

    public List<Rule> rules() {
        return rules;
    }

    /**
     * Compiles rules now, those that the bundle holds excepted: they were compiled when it was made.
     *
     * @throws ProblemsException with all problems of all rules
     */
    public void check(Collection<Rule> some) throws ProblemsException {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : some) {
            if (!bundle.holds(rule)) {
                compile(rule, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void compile(Rule rule, List<Problem> problems) {
        @Nullable CheckedRule ready = new RuleCompiler(catalog.types(), problems).check(rule);
        if (ready != null) {
            try {
                compiled.put(rule.id(), CompiledRule.of(rule, ready, planner()));
                checked.put(rule.id(), ready);
            } catch (CelEvaluationException e) {
                problems.add(new Problem(rule.file(), 1, 1, String.valueOf(e.getMessage())));
            }
        }
    }

    /**
     * Loads what takes longest, the JSON library and the expression language; for a thread of its own, beside what a
     * command does first.
     */
    public static void warm() {
        new ObjectMapper().createObjectNode();
        Environment.planner(Set.of());
    }

    /** One thread makes it, while the others wait: they would make the same. */
    private synchronized Planner planner() {
        Planner known = planner;
        if (known == null) {
            boolean bundled = rules.stream().allMatch(bundle::holds);
            known = Environment.planner(
                    bundled ? bundle.joins() : catalog.types().keySet());
            planner = known;
        }
        return known;
    }

    /** The checked conditions of a rule of this book. */
    CheckedRule checked(Rule rule) {
        if (bundle.holds(rule)) {
            return bundle.checked(rule.id());
        }
        CheckedRule known = checked.get(rule.id());
        if (known == null) {
            List<Problem> problems = new ArrayList<>();
            compile(rule, problems);
            known = checked.get(rule.id());
            if (known == null) {
                throw new IllegalStateException("rule " + rule.id() + " does not compile: " + problems);
            }
        }
        return known;
    }

    /** The runnable form of a rule of this book. */
    CompiledRule compiled(Rule rule) {
        CompiledRule known = compiled.get(rule.id());
        if (known == null) {
            CheckedRule ready = checked(rule);
            known = compiled.computeIfAbsent(rule.id(), id -> runnable(rule, ready));
        }
        return known;
    }

    /** The runnable form of a rule that is not of this book, but made of the parts of one. */
    CompiledRule compileApart(Rule rule) {
        List<Problem> problems = new ArrayList<>();
        @Nullable CheckedRule ready = new RuleCompiler(catalog.types(), problems).check(rule);
        if (ready == null) {
            throw new IllegalStateException("a part of " + rule.id() + " does not compile: " + problems);
        }
        return runnable(rule, ready);
    }

    private CompiledRule runnable(Rule rule, CheckedRule ready) {
        try {
            return CompiledRule.of(rule, ready, planner());
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("rule " + rule.id() + " cannot be planned", e);
        }
    }

    /** True when nothing but the judged resource decides: no other one, no derived fact, not the time. */
    boolean standsAlone(Rule rule) {
        Reads reads = reads(rule);
        return reads.joins().isEmpty()
                && reads.derived().isEmpty()
                && checked(rule).conditions().noneMatch(ast -> Reads.mentions(ast, Environment.NOW));
    }

    private Reads reads(Rule rule) {
        return bundle.holds(rule) ? bundle.reads(rule.id()) : checked(rule).reads();
    }

    /** What must be collected for some rules: their types, the types they join, and what derived facts read. */
    public Plan plan(Collection<Rule> some) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        some.parallelStream().forEach(this::reads);
        for (Rule rule : some) {
            Reads reads = reads(rule);
            wanted.computeIfAbsent(rule.resource(), t -> new TreeSet<>()).addAll(reads.fields());
            Set<String> types = new TreeSet<>(reads.joins());
            types.forEach(t -> whole(wanted, t));
            types.add(rule.resource());
            types.forEach(t -> derivedReads(t, reads.derived()).forEach(read -> whole(wanted, read)));
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
