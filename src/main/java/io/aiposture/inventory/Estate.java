package io.aiposture.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An inventory, or some accounts of one, that can be asked: which resources of a type are visible from a scope, and which
 * resource an id names. It answers for all accounts of the inventory alike, whether it holds them or not. Every answer
 * says whether it is complete. Thread-safe.
 */
public final class Estate {

    /** How clouds write ids, and what is visible from where. */
    public interface Ids {

        /** Names besides {@link Resource#id()} and {@link Resource#name()} by which other resources refer to it. */
        List<String> aliases(Resource resource);

        /** The account an id belongs to, empty when the id does not say. */
        String accountOf(String id);

        /** The form in which ids are compared: equal for all ways to write the same id. */
        String canonical(String id, Estate estate);

        /** True when something in {@code other} is visible from {@code from}. */
        boolean sees(Scope from, Scope other);

        /** True for what stands over accounts: all of its cloud sees it, and it sees all of its cloud. */
        boolean above(Scope scope);

        /** True for types that are looked at from all accounts of their cloud. */
        boolean shared(String type);

        /** True for types whose resources may refer to resources of other accounts. */
        boolean refersAcross(String type);

        /** The keys by which a resource refers to others; see {@link #refersAcross}. */
        List<String> references(Resource resource);
    }

    /**
     * The resources of a type that are visible from a scope.
     *
     * @param rest why there may be more of them; null when the list is complete
     */
    public record Listing(
            List<Resource> resources, @Nullable Unread rest) {}

    private final Holding holding;
    private final List<Resource> own;
    private final Predicate<Scope> holds;
    private final Elsewhere elsewhere;
    private final @Nullable Estate shared;
    private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Resource>>> byKey = new ConcurrentHashMap<>();
    private final Map<String, ByAccount> byAccount = new ConcurrentHashMap<>();
    private final Map<Object, Object> memo = new ConcurrentHashMap<>();

    /** An estate that holds a whole inventory. */
    public Estate(Inventory inventory, Ids ids) {
        this(
                Holding.of(inventory.source(), ids),
                inventory.resources(),
                inventory.resources(),
                s -> true,
                Elsewhere.NOWHERE,
                null);
    }

    /**
     * An estate that holds some accounts.
     *
     * @param own the resources of these accounts, sorted
     * @param all those, and what else is looked at from there
     * @param holds whether it holds the account of a scope
     * @param shared see {@link #shared()}; null when this holds everything
     */
    Estate(
            Holding holding,
            List<Resource> own,
            List<Resource> all,
            Predicate<Scope> holds,
            Elsewhere elsewhere,
            @Nullable Estate shared) {
        this.holding = holding;
        this.own = own;
        this.holds = holds;
        this.elsewhere = elsewhere;
        this.shared = shared;
        all.forEach(
                r -> byType.computeIfAbsent(r.type(), t -> new ArrayList<>()).add(r));
    }

    public Header header() {
        return holding.header();
    }

    /** The gaps of an account (a scope without region), sorted. */
    public List<Gap> gaps(Scope account) {
        return holding.gaps().of(account);
    }

    /** The resources of the accounts that it holds, sorted. */
    public List<Resource> own() {
        return own;
    }

    /** Every resource of a type that it holds, and those of shared types and above, whatever their account. */
    public List<Resource> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /**
     * The resources of shared types and above, of all accounts: what is computed from these alone is computed there,
     * once for the whole inventory.
     */
    public Estate shared() {
        return shared == null ? this : shared;
    }

    /** The estate that holds a resource: facts about it are computed there. */
    public Estate home(Resource resource) {
        return holds.test(resource.scope()) ? this : elsewhere.of(resource.scope());
    }

    /** Resources of accounts that it does not hold, which may refer to something by a key. */
    public List<Resource> referring(String key) {
        return elsewhere.referring(key).stream()
                .filter(r -> !holds.test(r.scope()))
                .toList();
    }

    /** The resources of a type that are visible from a scope. */
    public Listing list(String type, Scope from) {
        if (!holds.test(from)) {
            return elsewhere.of(from).list(type, from);
        }
        return once(new ListKey(type, from), () -> {
            List<Resource> seen = near(type, from).stream()
                    .filter(r -> holding.ids().sees(from, r.scope()))
                    .toList();
            return new Listing(seen, missing(type, from));
        });
    }

    private record ListKey(String type, Scope from) {

        /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ListKey k && type.equals(k.type) && from.equals(k.from);
        }

        @Override
        public int hashCode() {
            return type.hashCode() * 31 + from.hashCode();
        }
    }

    /** The resources of a type that an account may see at all: its own, then those above. */
    private List<Resource> near(String type, Scope from) {
        if (holding.ids().above(from)) {
            return all(type);
        }
        ByAccount near = byAccount.computeIfAbsent(type, t -> ByAccount.of(all(t), holding.ids()));
        return near.seenFrom(from);
    }

    /** Resources of one type by account, so that not every scope has to look at all of them. */
    private record ByAccount(Map<Scope, List<Resource>> own, List<Resource> above) {

        static ByAccount of(List<Resource> all, Ids ids) {
            Map<Scope, List<Resource>> own = new HashMap<>();
            List<Resource> above = new ArrayList<>();
            for (Resource r : all) {
                List<Resource> list = ids.above(r.scope())
                        ? above
                        : own.computeIfAbsent(r.scope().global(), a -> new ArrayList<>());
                list.add(r);
            }
            return new ByAccount(own, above);
        }

        List<Resource> seenFrom(Scope from) {
            List<Resource> mine = own.getOrDefault(from.global(), List.of());
            if (above.isEmpty()) {
                return mine;
            }
            List<Resource> both = new ArrayList<>(mine);
            both.addAll(above);
            both.sort(null);
            return both;
        }
    }

    /** Why resources of a type may exist in a scope that the inventory does not hold; null when it holds them all. */
    public @Nullable Unread missing(String type, Scope from) {
        return holding.missing(type, from);
    }

    /**
     * The resource that an id, ARN or name refers to, seen from a scope.
     *
     * @return null when the list was read and there is no such resource
     * @throws UnreadException when it cannot be told, because a list was not read or the id belongs to another account
     */
    public @Nullable Resource find(String type, String key, Scope from) {
        if (!holds.test(from)) {
            return elsewhere.of(from).find(type, key, from);
        }
        Ids ids = holding.ids();
        String canonical = ids.canonical(key, this);
        for (Resource r : index(type).getOrDefault(canonical, List.of())) {
            if (ids.sees(from, r.scope())) {
                return r;
            }
        }
        Resource found = withId(type, canonical, from.cloud());
        String owner = ids.accountOf(canonical);
        if (found == null) {
            found = elsewhere.find(type, canonical, owner, this);
        }
        if (found != null && found.scope().cloud().equals(from.cloud())) {
            return found;
        }
        Unread missing = holding.missing(type, owner, from);
        if (missing != null) {
            throw new UnreadException(missing);
        }
        return null;
    }

    /** The resource that has an id: unlike a name, it means the same everywhere in a cloud. */
    @Nullable
    Resource withId(String type, String canonical, String cloud) {
        for (Resource r : index(type).getOrDefault(canonical, List.of())) {
            if (r.scope().cloud().equals(cloud)
                    && holding.ids().canonical(r.id(), this).equals(canonical)) {
                return r;
            }
        }
        return null;
    }

    private Map<String, List<Resource>> index(String type) {
        return byKey.computeIfAbsent(type, t -> {
            Ids ids = holding.ids();
            Map<String, List<Resource>> index = new HashMap<>();
            for (Resource r : all(t)) {
                put(index, ids.canonical(r.id(), this), r);
                put(index, ids.canonical(r.name(), this), r);
                ids.aliases(r).forEach(alias -> put(index, ids.canonical(alias, this), r));
            }
            return index;
        });
    }

    private static void put(Map<String, List<Resource>> index, String key, Resource r) {
        List<Resource> named = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (named.stream().noneMatch(known -> known == r)) {
            named.add(r);
        }
    }

    /** Computes an analysis of this estate once; later calls with the same key give the first result. */
    @SuppressWarnings("unchecked") // a key is used with one supplier, and so with one type
    public <T> T once(Object key, Supplier<T> analysis) {
        Object known = memo.get(key);
        if (known == null) {
            // not computeIfAbsent: an analysis may ask for another one
            Object fresh = analysis.get();
            known = memo.putIfAbsent(key, fresh);
            known = known == null ? fresh : known;
        }
        return (T) known;
    }
}
