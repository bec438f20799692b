package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The estates of an inventory, slice by slice, so that an inventory of any size is judged in the memory of a few
 * accounts. What a slice must know of others is found when it asks: the account that an id names is read, and stays for
 * a while. Thread-safe.
 */
public final class Estates {

    /** So many resources are held at once without harm. */
    public static final int SMALL = 20_000;

    /** Slices that others have asked for are kept: hubs of keys, networks and roles. */
    private static final int KEPT = 2;

    private final InventorySource source;
    private final Ids ids;
    private final Holding holding;
    private final List<List<Scope>> slices;
    private final Map<Scope, Integer> sliceOf = new HashMap<>();
    private final Function<Set<String>, Set<String>> seenFromAbove;
    private final Map<String, List<Resource>> shared = new TreeMap<>();
    private final @Nullable Estate common;
    private final Neighbours neighbours;
    private final Map<Integer, Estate> above = new HashMap<>();
    private final Map<Integer, Estate> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Estate> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param seenFromAbove the types that must be known to judge resources of some types that stand above accounts
     * @param small an inventory of so many resources is one slice, see {@link #SMALL}
     */
    public Estates(InventorySource source, Ids ids, Function<Set<String>, Set<String>> seenFromAbove, int small) {
        this.source = source;
        this.ids = ids;
        this.holding = Holding.of(source, ids);
        this.slices = Slices.of(source, ids, small);
        this.seenFromAbove = seenFromAbove;
        for (int i = 0; i < slices.size(); i++) {
            for (Scope account : slices.get(i)) {
                sliceOf.put(account, i);
            }
        }
        this.common = slices.size() == 1 ? null : common();
        this.neighbours = common == null ? new Neighbours(source) : Neighbours.of(source, ids, common);
    }

    /** Slices of accounts (scopes without region), in order. */
    public List<List<Scope>> slices() {
        return slices;
    }

    private Estate common() {
        source.headings(
                (heading, resource) ->
                        ids.shared(heading.type()) || ids.above(heading.account()) ? resource.get() : null,
                r -> shared.computeIfAbsent(r.scope().cloud(), c -> new ArrayList<>())
                        .add(r));
        shared.values().forEach(list -> list.sort(null));
        List<Resource> all = shared.values().stream().flatMap(List::stream).toList();
        return new Estate(holding, all, all, s -> true, Elsewhere.NOWHERE, null);
    }

    /** The estate of a slice; it holds the slice's accounts, and knows the others. */
    public Estate of(int slice) {
        synchronized (kept) {
            if (ids.above(slices.get(slice).get(0))) {
                // to load it takes a look at every resource, and all ask for it
                return above.computeIfAbsent(slice, this::load);
            }
            Estate known = kept.get(slice);
            if (known != null) {
                return known;
            }
        }
        return load(slice);
    }

    /** The estate of a slice that somebody else asks for: it will be asked for again. */
    private Estate asked(int slice) {
        synchronized (kept) {
            Estate known = kept.get(slice);
            if (known == null) {
                known = of(slice);
                kept.put(slice, known);
            }
            return known;
        }
    }

    private Estate load(int slice) {
        List<Scope> accounts = slices.get(slice);
        List<Resource> own = new ArrayList<>();
        accounts.forEach(a -> own.addAll(source.read(a)));
        if (slices.size() == 1) {
            return new Estate(holding, own, own, s -> true, Elsewhere.NOWHERE, null);
        }
        Set<Scope> held = Set.copyOf(accounts);
        return new Estate(holding, own, visible(accounts, own), s -> held.contains(s.global()), new Asking(), common);
    }

    /** Its own resources, and what all accounts of the cloud look at; from above, all of the types that matter there. */
    private List<Resource> visible(List<Scope> accounts, List<Resource> own) {
        Set<Scope> held = Set.copyOf(accounts);
        Set<String> clouds = new LinkedHashSet<>();
        accounts.forEach(a -> clouds.add(a.cloud()));
        List<Resource> all = new ArrayList<>(own);
        for (String cloud : clouds) {
            shared.getOrDefault(cloud, List.of()).stream()
                    .filter(r -> !held.contains(r.scope().global()))
                    .forEach(all::add);
        }
        if (ids.above(accounts.get(0))) {
            Set<String> types = new LinkedHashSet<>();
            own.forEach(r -> types.add(r.type()));
            Set<String> wanted = seenFromAbove.apply(types);
            source.headings(
                    (heading, resource) -> {
                        boolean listed = held.contains(heading.account())
                                || ids.shared(heading.type())
                                || ids.above(heading.account());
                        boolean seen = clouds.contains(heading.account().cloud()) && wanted.contains(heading.type());
                        return seen && !listed ? resource.get() : null;
                    },
                    all::add);
        }
        all.sort(null);
        return all;
    }

    /** How one slice asks about the others. */
    private final class Asking implements Elsewhere {

        @Override
        public @Nullable Resource find(String type, String canonical, String owner, Estate asking) {
            for (Scope account : neighbours.mayHold(type, canonical, owner)) {
                Integer slice = sliceOf.get(account);
                Estate there = slice == null ? asking : asked(slice);
                Resource found = there == asking ? null : there.withId(type, canonical, account.cloud());
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        @Override
        public Estate of(Scope scope) {
            Integer slice = sliceOf.get(scope.global());
            if (slice == null) {
                throw new IllegalStateException("the inventory is not of " + scope);
            }
            return asked(slice);
        }

        @Override
        public List<Resource> referring(String key) {
            return neighbours.referring(key);
        }
    }
}
