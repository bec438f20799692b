package io.aiposture.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An inventory that can be asked: which resources of a type are visible from a scope, and which resource an id names.
 * Every answer says whether it is complete. Thread-safe.
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
    }

    /**
     * The resources of a type that are visible from a scope.
     *
     * @param rest why there may be more of them; null when the list is complete
     */
    public record Listing(
            List<Resource> resources, @Nullable Unread rest) {}

    private final Inventory inventory;
    private final Ids ids;
    private final Map<String, List<Resource>> byType = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Resource>>> byKey = new ConcurrentHashMap<>();
    private final Map<Object, Object> memo = new ConcurrentHashMap<>();
    private final Set<String> accounts;

    public Estate(Inventory inventory, Ids ids) {
        this.inventory = inventory;
        this.ids = ids;
        for (Resource r : inventory.resources()) {
            byType.computeIfAbsent(r.type(), t -> new ArrayList<>()).add(r);
        }
        this.accounts = accountsOf(inventory);
    }

    private static Set<String> accountsOf(Inventory inventory) {
        Set<String> found =
                inventory.header().accounts().stream().map(Scope::account).collect(Collectors.toSet());
        inventory.resources().forEach(r -> found.add(r.scope().account()));
        return found;
    }

    public Inventory inventory() {
        return inventory;
    }

    /** Every resource of a type, whatever its scope. */
    public List<Resource> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The resources of a type that are visible from a scope. */
    public Listing list(String type, Scope from) {
        return once(new ListKey(type, from), () -> {
            List<Resource> seen =
                    all(type).stream().filter(r -> ids.sees(from, r.scope())).toList();
            return new Listing(seen, missing(type, from));
        });
    }

    private record ListKey(String type, Scope from) {}

    /** Why resources of a type may exist in a scope that the inventory does not hold; null when it holds them all. */
    public @Nullable Unread missing(String type, Scope from) {
        for (Gap gap : inventory.gaps()) {
            if (gap.isAbout(type) && ids.sees(from, gap.scope())) {
                return gap.toUnread();
            }
        }
        Header header = inventory.header();
        boolean collected = header.declaresTypes() ? header.types().contains(type) : byType.containsKey(type);
        return collected ? null : new Unread("", "", Reason.NOT_COLLECTED);
    }

    /**
     * The resource that an id, ARN or name refers to, seen from a scope.
     *
     * @return null when the list was read and there is no such resource
     * @throws UnreadException when it cannot be told, because a list was not read or the id belongs to another account
     */
    public @Nullable Resource find(String type, String key, Scope from) {
        String canonical = ids.canonical(key, this);
        List<Resource> named = index(type).getOrDefault(canonical, List.of());
        for (Resource r : named) {
            if (ids.sees(from, r.scope())) {
                return r;
            }
        }
        for (Resource r : named) {
            // an id, unlike a name, means the same everywhere in a cloud
            if (r.scope().cloud().equals(from.cloud())
                    && ids.canonical(r.id(), this).equals(canonical)) {
                return r;
            }
        }
        String owner = ids.accountOf(canonical);
        if (!owner.isEmpty() && !accounts.contains(owner)) {
            throw new UnreadException(new Unread("", "", Reason.OTHER_ACCOUNT));
        }
        Unread missing = missing(type, from);
        if (missing == null && !owner.isEmpty() && !owner.equals(from.account())) {
            missing = missing(type, new Scope(from.cloud(), owner, ""));
        }
        if (missing != null) {
            throw new UnreadException(missing);
        }
        return null;
    }

    private Map<String, List<Resource>> index(String type) {
        return byKey.computeIfAbsent(type, t -> {
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
        if (!named.contains(r)) {
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
