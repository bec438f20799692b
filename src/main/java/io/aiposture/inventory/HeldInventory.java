package io.aiposture.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** An inventory that is in memory already. */
final class HeldInventory implements InventorySource {

    private final Inventory inventory;
    private final SortedMap<Scope, List<Resource>> byAccount = new TreeMap<>();
    private final Set<String> types = new TreeSet<>();

    HeldInventory(Inventory inventory) {
        this.inventory = inventory;
        for (Resource r : inventory.resources()) {
            byAccount
                    .computeIfAbsent(r.scope().global(), a -> new ArrayList<>())
                    .add(r);
            types.add(r.type());
        }
    }

    @Override
    public Header header() {
        return inventory.header();
    }

    @Override
    public List<Gap> gaps() {
        return inventory.gaps();
    }

    @Override
    public Calls calls() {
        return Calls.of(inventory.calls());
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public SortedMap<Scope, Long> accounts() {
        SortedMap<Scope, Long> sizes = new TreeMap<>();
        byAccount.forEach((account, resources) -> sizes.put(account, (long) resources.size()));
        return sizes;
    }

    @Override
    public <T> void headings(Look<T> look, Consumer<T> use) {
        List<Resource> all = inventory.resources();
        for (int i = 0; i < all.size(); i++) {
            Resource r = all.get(i);
            T found = look.at(new Heading(r.scope().global(), r.type(), r.id(), i), () -> r);
            if (found != null) {
                use.accept(found);
            }
        }
    }

    @Override
    public List<Resource> read(Scope account) {
        return byAccount.getOrDefault(account, List.of());
    }

    @Override
    public Resource at(long position) {
        return inventory.resources().get((int) position);
    }

    @Override
    public Inventory whole() {
        return inventory;
    }
}
