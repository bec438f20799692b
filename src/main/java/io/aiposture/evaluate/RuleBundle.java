package io.aiposture.evaluate;

import dev.cel.common.CelAbstractSyntaxTree;
import io.aiposture.collect.Catalog;
import io.aiposture.rule.Packed;
import io.aiposture.rule.PackedRule;
import io.aiposture.rule.Rule;
import io.aiposture.yaml.ProblemsException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules whose conditions were checked when aiposture was built, so that a run neither parses nor checks them and loads
 * no schema. Conditions stay packed until a rule is needed.
 */
public final class RuleBundle {

    /** Holds no rules. */
    public static final RuleBundle NONE = new RuleBundle("", List.of(), Map.of(), Set.of());

    private static final String KIND = "aiposture rules 1";

    /** What a rule reads, and its packed conditions. */
    private record Entry(Rule rule, Reads reads, ByteBuffer conditions) {}

    private final String source;
    private final List<Rule> rules;
    private final Map<String, Entry> entries;
    private final Set<String> joins;

    private RuleBundle(String source, List<Rule> rules, Map<String, Entry> entries, Set<String> joins) {
        this.source = source;
        this.rules = rules;
        this.entries = entries;
        this.joins = joins;
    }

    /**
     * Compiles rules into the bytes of a bundle.
     *
     * @param source a digest of the files that the rules were read from
     * @throws ProblemsException with all problems of all rules
     */
    public static byte[] write(Catalog catalog, List<Rule> rules, String source) throws ProblemsException {
        Rulebook book = new Rulebook(catalog, rules);
        book.check(rules);
        Packed.Writer out = new Packed.Writer();
        out.text(KIND);
        out.text(source);
        out.list(rules, (o, rule) -> {
            CheckedRule checked = book.checked(rule);
            PackedRule.write(o, rule);
            o.texts(checked.reads().joins());
            o.texts(checked.reads().fields());
            o.texts(checked.reads().derived());
            o.bytes(conditions(checked));
        });
        return out.toBytes();
    }

    private static byte[] conditions(CheckedRule checked) {
        Packed.Writer out = new Packed.Writer();
        out.list(checked.appliesWhen().stream().toList(), PackedAst::write);
        PackedAst.write(out, checked.failsWhen());
        out.list(checked.severityWhen(), PackedAst::write);
        out.texts(checked.texts());
        out.list(checked.values(), PackedAst::write);
        return out.toBytes();
    }

    /**
     * Reads a bundle.
     *
     * @throws IllegalStateException when it is damaged or of another kind
     */
    public static RuleBundle read(byte[] bytes) {
        Packed.Reader in = new Packed.Reader(bytes);
        if (!in.text().equals(KIND)) {
            throw new IllegalStateException("not a bundle of rules: install aiposture again");
        }
        String source = in.text();
        List<Rule> rules = new ArrayList<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        Set<String> joins = new TreeSet<>();
        for (Entry entry : in.list(RuleBundle::entry)) {
            rules.add(entry.rule());
            entries.put(entry.rule().id(), entry);
            joins.addAll(entry.reads().joins());
        }
        in.end();
        return new RuleBundle(source, List.copyOf(rules), entries, joins);
    }

    private static Entry entry(Packed.Reader in) {
        Rule rule = PackedRule.read(in);
        return new Entry(rule, new Reads(set(in), set(in), set(in)), in.bytes());
    }

    private static Set<String> set(Packed.Reader in) {
        return new TreeSet<>(in.texts());
    }

    /** The digest of the files that it was made from. */
    public String source() {
        return source;
    }

    /** Its rules by id, without their examples. */
    public List<Rule> rules() {
        return rules;
    }

    /** The types that its rules join. */
    Set<String> joins() {
        return joins;
    }

    /** True when its conditions are those of a rule: same texts, and parameters of the same types. */
    boolean holds(Rule rule) {
        Entry entry = entries.get(rule.id());
        return entry != null && (entry.rule() == rule || same(entry.rule(), rule));
    }

    private static boolean same(Rule own, Rule rule) {
        return own.resource().equals(rule.resource())
                && own.appliesWhen().equals(rule.appliesWhen())
                && own.failsWhen().equals(rule.failsWhen())
                && own.severityWhen().equals(rule.severityWhen())
                && own.message().equals(rule.message())
                && CelTypes.ofParameters(own.parameters()).equals(CelTypes.ofParameters(rule.parameters()));
    }

    Reads reads(String id) {
        return entry(id).reads();
    }

    CheckedRule checked(String id) {
        Entry entry = entry(id);
        Packed.Reader in = Packed.Reader.of(entry.conditions());
        Optional<CelAbstractSyntaxTree> applies =
                in.list(PackedAst::read).stream().findFirst();
        CheckedRule checked = new CheckedRule(
                applies,
                PackedAst.read(in),
                in.list(PackedAst::read),
                in.texts(),
                in.list(PackedAst::read),
                entry.reads());
        in.end();
        return checked;
    }

    private Entry entry(String id) {
        return Optional.ofNullable(entries.get(id)).orElseThrow();
    }
}
