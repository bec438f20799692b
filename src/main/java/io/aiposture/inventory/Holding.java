package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an inventory says of itself as a whole, and every estate of it must know.
 *
 * @param accounts ids of the accounts that it is of
 * @param types the types that it holds resources of
 */
record Holding(Header header, Ids ids, GapIndex gaps, Set<String> accounts, Set<String> types) {

    static Holding of(InventorySource source, Ids ids) {
        Set<String> accounts = new HashSet<>();
        source.header().accounts().forEach(a -> accounts.add(a.account()));
        source.accounts().keySet().forEach(a -> accounts.add(a.account()));
        return new Holding(source.header(), ids, new GapIndex(source.gaps(), ids), accounts, source.types());
    }

    /** See {@link Estate#missing}. */
    @Nullable
    Unread missing(String type, Scope from) {
        Gap gap = gaps.first(type, from);
        if (gap != null) {
            return gap.toUnread();
        }
        boolean collected = header.declaresTypes() ? header.types().contains(type) : types.contains(type);
        return collected ? null : new Unread("", "", Reason.NOT_COLLECTED);
    }

    /**
     * Why something that an id names may exist although it was not found.
     *
     * @param owner the account that the id says; empty when it does not say
     */
    @Nullable
    Unread missing(String type, String owner, Scope from) {
        if (!owner.isEmpty() && !accounts.contains(owner)) {
            return new Unread("", "", Reason.OTHER_ACCOUNT);
        }
        Unread missing = missing(type, from);
        return missing != null || owner.isEmpty() || owner.equals(from.account())
                ? missing
                : missing(type, new Scope(from.cloud(), owner, ""));
    }
}
