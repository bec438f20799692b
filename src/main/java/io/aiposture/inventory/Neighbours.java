package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What connects the accounts of an inventory, in few bytes a resource: where ids that do not name their account stand,
 * which accounts list resources of others, and which resources refer to other accounts.
 */
final class Neighbours {

    private final InventorySource source;
    private final List<Scope> accounts = new ArrayList<>();
    private final Map<Scope, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<Scope>> byId = new LinkedHashMap<>();
    /** Accounts by owner: those that list resources whose ids name another account. */
    private final Map<String, Set<Scope>> guests = new LinkedHashMap<>();
    /** Numbers of accounts, by type and id. */
    private final HashIndex homeless = new HashIndex();
    /** Positions of resources, by the keys under which they refer to something outside of their account. */
    private final HashIndex references = new HashIndex();

    /** Without any connection. */
    Neighbours(InventorySource source) {
        this.source = source;
        for (Scope account : source.accounts().keySet()) {
            numbers.put(account, accounts.size());
            accounts.add(account);
            byId.computeIfAbsent(account.account(), a -> new ArrayList<>()).add(account);
        }
    }

    /** @param common knows what is needed to bring ids into the form in which they are compared */
    static Neighbours of(InventorySource source, Ids ids, Estate common) {
        Neighbours found = new Neighbours(source);
        source.headings((heading, resource) -> {
            String id = ids.canonical(heading.id(), common);
            String owner = ids.accountOf(id);
            String own = heading.account().account();
            if (owner.isEmpty()) {
                found.homeless.add(key(heading.type(), id), found.numbers.getOrDefault(heading.account(), 0));
            } else if (!owner.equals(own)) {
                found.guests.computeIfAbsent(owner, o -> new TreeSet<>()).add(heading.account());
            }
            if (ids.refersAcross(heading.type())) {
                for (String key : new LinkedHashSet<>(ids.references(resource.get()))) {
                    if (!ids.accountOf(ids.canonical(key, common)).equals(own)) {
                        found.references.add(key, heading.position());
                    }
                }
            }
        });
        return found;
    }

    private static String key(String type, String id) {
        return type + "\u0000" + id;
    }

    /** The accounts in which a resource may stand, the likeliest first. */
    Set<Scope> mayHold(String type, String canonical, String owner) {
        Set<Scope> likely = new LinkedHashSet<>();
        if (owner.isEmpty()) {
            for (long number : homeless.get(key(type, canonical))) {
                likely.add(accounts.get((int) number));
            }
            return likely;
        }
        likely.addAll(byId.getOrDefault(owner, List.of()));
        likely.addAll(guests.getOrDefault(owner, Set.of()));
        return likely;
    }

    /** See {@link Elsewhere#referring}. */
    List<Resource> referring(String key) {
        List<Resource> found = new ArrayList<>();
        for (long position : references.get(key)) {
            found.add(source.at(position));
        }
        found.sort(null);
        return found;
    }
}
