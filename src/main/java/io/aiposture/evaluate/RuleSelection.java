package io.aiposture.evaluate;

import io.aiposture.inventory.InventorySource;
import io.aiposture.inventory.Scope;
import io.aiposture.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules take part in judging an inventory.
 *
 * @param rules those of the clouds that were read
 * @param judged those of them that have something to judge, or a list to miss
 * @param bare those of them that will find nothing at all: their list was read everywhere and is empty
 * @param unjudged those whose type the inventory neither holds nor declares
 */
record RuleSelection(List<Rule> rules, List<Rule> judged, List<Rule> bare, List<Rule> unjudged) {

    static RuleSelection of(InventorySource inventory, List<Rule> given) {
        List<Rule> rules = given.stream().filter(r -> concerns(r, inventory)).toList();
        List<Rule> judged = new ArrayList<>();
        List<Rule> bare = new ArrayList<>();
        List<Rule> unjudged = new ArrayList<>();
        for (Rule rule : rules) {
            boolean present = inventory.types().contains(rule.resource());
            boolean missed = inventory.gaps().stream().anyMatch(g -> g.isAbout(rule.resource()));
            if (!inventory.header().declaresTypes() && !present && !missed) {
                unjudged.add(rule);
                continue;
            }
            judged.add(rule);
            boolean uncollected = inventory.header().declaresTypes()
                    && !inventory.header().types().contains(rule.resource());
            boolean missedHere = inventory.gaps().stream()
                    .anyMatch(g -> g.isAbout(rule.resource())
                            && rule.cloud().equals(g.scope().cloud()));
            if (!present && !missedHere && !uncollected) {
                bare.add(rule);
            }
        }
        return new RuleSelection(rules, judged, bare, unjudged);
    }

    /** An inventory that says which accounts it is of is of their clouds only. */
    private static boolean concerns(Rule rule, InventorySource inventory) {
        List<Scope> accounts = inventory.header().accounts();
        return accounts.isEmpty()
                || accounts.stream()
                        .anyMatch(s -> s.cloud().isEmpty() || s.cloud().equals(rule.cloud()))
                || inventory.types().contains(rule.resource());
    }

    /** The rules that judge resources, by resource type. */
    Map<String, List<Rule>> byType() {
        Map<String, List<Rule>> byType = new HashMap<>();
        judged.forEach(r ->
                byType.computeIfAbsent(r.resource(), t -> new ArrayList<>()).add(r));
        return byType;
    }
}
