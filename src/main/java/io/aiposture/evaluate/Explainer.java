package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.evaluate.Explanation.Part;
import io.aiposture.evaluate.Explanation.Truth;
import io.aiposture.finding.Evidence;
import io.aiposture.finding.Finding;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Resource;
import io.aiposture.rule.Expression;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the parts of a rule's conditions one by one. */
public final class Explainer {

    private final Rulebook book;
    private final Catalog catalog;
    private final Estate estate;

    public Explainer(Rulebook book, Inventory inventory) {
        this.book = book;
        this.catalog = book.catalog();
        this.estate = new Estate(inventory, catalog);
    }

    /** The resources of the rule's type that a user may mean by an id or name. */
    public List<Resource> named(Rule rule, String idOrName) {
        return estate.all(rule.resource()).stream()
                .filter(r -> r.id().equals(idOrName) || r.name().equals(idOrName))
                .toList();
    }

    public Explanation explain(Rule rule, Resource resource) {
        Finding finding = new Judge(book.compiled(rule), estate, catalog).judge(resource);
        List<Part> applies =
                rule.appliesWhen().map(e -> parts(rule, e, resource)).orElse(List.of());
        return new Explanation(finding, applies, parts(rule, rule.failsWhen(), resource));
    }

    private List<Part> parts(Rule rule, Expression whole, Resource resource) {
        Condition condition = Condition.of(whole.text());
        Map<Condition, Finding> judged = new HashMap<>();
        leaves(condition).forEach(c -> judged.put(c, judge(rule, c, resource)));
        List<Part> parts = new ArrayList<>();
        add(condition, condition, 0, judged, parts);
        return parts;
    }

    private static List<Condition> leaves(Condition condition) {
        return condition.parts().isEmpty()
                ? List.of(condition)
                : condition.parts().stream().flatMap(p -> leaves(p).stream()).toList();
    }

    /** A part is judged as if it were the whole rule, so that it means exactly what it means there. */
    private Finding judge(Rule rule, Condition part, Resource resource) {
        Rule alone = rule.judgingOnly(new Expression(part.text(), rule.file(), 1, 1, false));
        return new Judge(book.compileApart(alone), estate, catalog).judge(resource);
    }

    private static void add(
            Condition whole, Condition part, int depth, Map<Condition, Finding> judged, List<Part> parts) {
        Truth truth = truth(part, judged, null);
        Finding own = judged.get(part);
        List<Evidence> evidence = own == null ? List.of() : own.evidence();
        boolean decides = own != null && truth(whole, judged, part) != truth(whole, judged, null);
        parts.add(new Part(depth, word(part.operator()), part.text(), truth, decides, evidence));
        part.parts().forEach(p -> add(whole, p, depth + 1, judged, parts));
    }

    private static String word(String operator) {
        return switch (operator) {
            case "||" -> "any of";
            case "&&" -> "all of";
            case "!" -> "not";
            default -> "";
        };
    }

    /** The truth of a condition, with one part turned round when it is given. */
    private static Truth truth(
            Condition c, Map<Condition, Finding> judged, @org.jspecify.annotations.Nullable Condition turned) {
        if (c.parts().isEmpty()) {
            Finding finding = Optional.ofNullable(judged.get(c)).orElseThrow();
            Truth own =
                    switch (finding.outcome()) {
                        case FAIL, WAIVED -> Truth.TRUE;
                        case PASS, NOT_APPLICABLE -> Truth.FALSE;
                        case UNKNOWN -> Truth.UNKNOWN;
                    };
            return c.equals(turned) ? turned(own) : own;
        }
        List<Truth> parts =
                c.parts().stream().map(p -> truth(p, judged, turned)).toList();
        return switch (c.operator()) {
            case "!" -> negated(parts.get(0));
            case "||" ->
                parts.contains(Truth.TRUE) ? Truth.TRUE : parts.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
            default ->
                parts.contains(Truth.FALSE) ? Truth.FALSE : parts.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
        };
    }

    private static Truth negated(Truth truth) {
        return truth == Truth.UNKNOWN ? Truth.UNKNOWN : turned(truth);
    }

    private static Truth turned(Truth truth) {
        return truth == Truth.TRUE ? Truth.FALSE : Truth.TRUE;
    }
}
