package io.aiposture.collect;

import io.aiposture.collect.derive.References;
import io.aiposture.collect.type.ResourceType;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Scope;
import java.util.Map;
import java.util.Set;

/** A cloud as the core sees it: a set of resource types. It needs no credentials and makes no call. */
public interface Provider {

    /** {@code aws}, {@code gcp} or {@code azure}. */
    String cloud();

    /** All resource types by name. */
    Map<String, ? extends ResourceType> types();

    /** The permission that an operation costs, for example {@code s3:GetEncryptionConfiguration}. */
    String permission(String operation);

    /** The account that an id belongs to, empty when the id does not say. */
    String accountOf(String id);

    /** The form in which ids are compared: equal for all ways in which this cloud writes the same id. */
    default String canonical(String id, Estate estate) {
        return id;
    }

    /** True for what stands over accounts: folders, organizations, management groups. */
    default boolean above(Scope scope) {
        return false;
    }

    /** Types that are looked at from all accounts: facts about one account are computed from all of them. */
    default Set<String> shared() {
        return Set.of();
    }

    /** How resources of some types refer to resources of other accounts; empty where only their own account counts. */
    default Map<String, References> acrossAccounts() {
        return Map.of();
    }

    /** True when something in {@code other} is visible from {@code from}; both are of this cloud. */
    default boolean sees(Scope from, Scope other) {
        return from.sees(other);
    }
}
