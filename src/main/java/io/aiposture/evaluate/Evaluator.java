package io.aiposture.evaluate;

import io.aiposture.collect.Catalog;
import io.aiposture.finding.Finding;
import io.aiposture.finding.Finding.Subject;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.ScanResult;
import io.aiposture.finding.ScanResult.UnreadPart;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import io.aiposture.inventory.Unread;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Judges an inventory with rules. Needs no network; equal inputs give equal results. */
public final class Evaluator {

    private final Rulebook book;
    private final Catalog catalog;

    public Evaluator(Rulebook book) {
        this.book = book;
        this.catalog = book.catalog();
    }

    /** As {@link #evaluate(Inventory, List, UnaryOperator)}, with findings as the rules give them. */
    public ScanResult evaluate(Inventory inventory, List<Rule> given) {
        return evaluate(inventory, given, UnaryOperator.identity());
    }

    /**
     * Judges every resource with every given rule of its type; rules of clouds that were not read take no part.
     *
     * @param adjustment what settings and waivers make of a finding; called from several threads
     */
    public ScanResult evaluate(Inventory inventory, List<Rule> given, UnaryOperator<Finding> adjustment) {
        List<Rule> rules = given.stream().filter(r -> concerns(r, inventory)).toList();
        Estate estate = new Estate(inventory, catalog);
        List<Rule> judged = rules.stream().filter(r -> hasInput(r, estate)).toList();
        List<Finding> findings = judged.parallelStream()
                .flatMap(rule -> judge(rule, estate).stream())
                .map(adjustment)
                .toList();
        List<Rule> unjudged = rules.stream().filter(r -> !judged.contains(r)).toList();
        return new ScanResult(
                inventory.header(), rules, findings, inventory.calls(), inventory.gaps(), unread(inventory), unjudged);
    }

    /** An inventory that says which accounts it is of is of their clouds only. */
    private static boolean concerns(Rule rule, Inventory inventory) {
        List<Scope> accounts = inventory.header().accounts();
        return accounts.isEmpty()
                || accounts.stream()
                        .anyMatch(s -> s.cloud().isEmpty() || s.cloud().equals(rule.cloud()))
                || inventory.resources().stream().anyMatch(r -> r.type().equals(rule.resource()));
    }

    /** An inventory that does not say what it should hold is judged by what it holds. */
    private static boolean hasInput(Rule rule, Estate estate) {
        return estate.inventory().header().declaresTypes()
                || !estate.all(rule.resource()).isEmpty()
                || estate.inventory().gaps().stream().anyMatch(g -> g.isAbout(rule.resource()));
    }

    private List<Finding> judge(Rule rule, Estate estate) {
        List<Finding> findings = new ArrayList<>(unlisted(rule, estate));
        List<Resource> resources = estate.all(rule.resource());
        if (!resources.isEmpty()) {
            Judge judge = new Judge(book.compiled(rule), estate, catalog);
            resources.forEach(r -> findings.add(judge.judge(r)));
        }
        return findings.isEmpty() ? empty(rule, estate.inventory().header()) : findings;
    }

    /** A list that could not be read leaves every rule on its type unknown in that scope. */
    private List<Finding> unlisted(Rule rule, Estate estate) {
        Map<Scope, Unread> missing = new TreeMap<>();
        Header header = estate.inventory().header();
        for (Gap gap : estate.inventory().gaps()) {
            if (gap.isAbout(rule.resource()) && rule.cloud().equals(gap.scope().cloud())) {
                missing.putIfAbsent(gap.scope(), gap.toUnread());
            }
        }
        if (header.declaresTypes() && !header.types().contains(rule.resource())) {
            accounts(rule, header).forEach(s -> missing.putIfAbsent(s, new Unread("", "", Reason.NOT_COLLECTED)));
        }
        List<Finding> findings = new ArrayList<>();
        missing.forEach(
                (scope, why) -> findings.add(Judge.unknown(rule, Subject.of(scope, rule.resource()), why, catalog)));
        return findings;
    }

    private static List<Scope> accounts(Rule rule, Header header) {
        return header.accounts().stream()
                .filter(s -> s.cloud().equals(rule.cloud()))
                .toList();
    }

    /** The list was read everywhere, and nothing is there. */
    private static List<Finding> empty(Rule rule, Header header) {
        return accounts(rule, header).stream()
                .map(scope -> new Finding(
                        rule,
                        Subject.of(scope, rule.resource()),
                        Outcome.NOT_APPLICABLE,
                        rule.severity(),
                        "",
                        List.of(),
                        null))
                .toList();
    }

    private List<UnreadPart> unread(Inventory inventory) {
        Map<String, UnreadPart> parts = new TreeMap<>();
        for (Resource r : inventory.resources()) {
            for (Unread u : r.unread()) {
                if (!u.reason().equals(Reason.NOT_SELECTED)) {
                    String key = String.join("\u0000", r.type(), u.operation(), u.reason());
                    parts.merge(key, part(r, u), Evaluator::add);
                }
            }
        }
        return List.copyOf(parts.values());
    }

    private UnreadPart part(Resource r, Unread u) {
        String permission = u.reason().equals(Reason.ACCESS_DENIED)
                ? catalog.permission(r.scope().cloud(), u.operation())
                : "";
        return new UnreadPart(r.type(), u.operation(), u.reason(), permission, 1);
    }

    private static UnreadPart add(UnreadPart a, UnreadPart b) {
        return new UnreadPart(a.type(), a.operation(), a.reason(), a.permission(), a.resources() + b.resources());
    }
}
