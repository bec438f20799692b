package io.aiposture.inventory;

import java.util.Comparator;

/**
 * Where a resource lives and where a call was made.
 *
 * @param cloud {@code aws}, {@code gcp} or {@code azure}; empty in an inventory written by hand that does not say
 * @param account account, project or subscription id
 * @param region the cloud's region name, empty for what is global
 */
public record Scope(String cloud, String account, String region) implements Comparable<Scope> {

    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::cloud).thenComparing(Scope::account).thenComparing(Scope::region);

    /** True when something in {@code other} is visible from here: same account, and same region unless one is global. */
    public boolean sees(Scope other) {
        return cloud.equals(other.cloud)
                && account.equals(other.account)
                && (region.isEmpty() || other.region.isEmpty() || region.equals(other.region));
    }

    /** The account-wide scope around this one. */
    public Scope global() {
        return region.isEmpty() ? this : new Scope(cloud, account, "");
    }

    /** {@code account/region}, or the account alone where there is no region. */
    public String label() {
        return region.isEmpty() ? account : account + "/" + region;
    }

    @Override
    public int compareTo(Scope other) {
        return this == other ? 0 : ORDER.compare(this, other);
    }
}
