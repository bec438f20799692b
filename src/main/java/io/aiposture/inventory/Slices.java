package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the accounts of an inventory are taken together: neighbours, as many as memory holds well. */
final class Slices {

    private static final int RESOURCES = 1_000;

    private Slices() {}

    /**
     * All accounts in order, cut into slices. What stands above accounts is in slices of its own, because it looks at
     * all the others.
     *
     * @param small an inventory of so many resources is one slice
     */
    static List<List<Scope>> of(InventorySource source, Ids ids, int small) {
        SortedMap<Scope, Long> sizes = new TreeMap<>(source.accounts());
        source.header().accounts().forEach(a -> sizes.putIfAbsent(a.global(), 0L));
        source.gaps().forEach(g -> sizes.putIfAbsent(g.scope().global(), 0L));
        if (source.size() <= small) {
            return List.of(List.copyOf(sizes.keySet()));
        }
        List<List<Scope>> slices = new ArrayList<>();
        List<Scope> current = new ArrayList<>();
        long held = 0;
        for (Map.Entry<Scope, Long> entry : sizes.entrySet()) {
            Scope account = entry.getKey();
            boolean fits = !current.isEmpty()
                    && held + entry.getValue() <= Math.min(RESOURCES, small)
                    && ids.above(current.get(0)) == ids.above(account)
                    && current.get(0).cloud().equals(account.cloud());
            if (!fits && !current.isEmpty()) {
                slices.add(List.copyOf(current));
                current.clear();
                held = 0;
            }
            current.add(account);
            held += entry.getValue();
        }
        slices.add(List.copyOf(current));
        return slices;
    }
}
