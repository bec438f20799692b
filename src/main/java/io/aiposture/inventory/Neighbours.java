package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import io.aiposture.inventory.InventorySource.Heading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /** What one resource has to do with other accounts. */
    private record Tie(Heading heading, String id, String owner, Set<String> keys) {}

    /** @param common knows what is needed to bring ids into the form in which they are compared */
    static Neighbours of(InventorySource source, Ids ids, Estate common) {
        Neighbours found = new Neighbours(source);
        source.headings((heading, resource) -> tie(heading, resource, ids, common), found::note);
        return found;
    }

    private static @Nullable Tie tie(Heading heading, Supplier<Resource> resource, Ids ids, Estate common) {
        String own = heading.account().account();
        String id = ids.canonical(heading.id(), common);
        String owner = ids.accountOf(id);
        Set<String> keys = new LinkedHashSet<>();
        if (ids.refersAcross(heading.type())) {
            for (String key : ids.references(resource.get())) {
                if (!ids.accountOf(ids.canonical(key, common)).equals(own)) {
                    keys.add(key);
                }
            }
        }
        return owner.equals(own) && keys.isEmpty() ? null : new Tie(heading, id, owner, keys);
    }

    private void note(Tie tie) {
        Scope account = tie.heading().account();
        if (tie.owner().isEmpty()) {
            homeless.add(key(tie.heading().type(), tie.id()), numbers.getOrDefault(account, 0));
        } else if (!tie.owner().equals(account.account())) {
            guests.computeIfAbsent(tie.owner(), o -> new TreeSet<>()).add(account);
        }
        tie.keys().forEach(key -> references.add(key, tie.heading().position()));
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
