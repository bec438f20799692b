package io.aiposture.azure;

import io.aiposture.azure.derive.AzureReferences;
import io.aiposture.azure.family.Families;
import io.aiposture.collect.DeclaredProvider;
import io.aiposture.collect.derive.References;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Azure as the core sees it. Loads no class of its client libraries. */
public final class AzureProvider extends DeclaredProvider {

    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)^/subscriptions/([^/]+)(?:/.*)?$");
    private static final String ABOVE = "/providers/";

    public AzureProvider() {
        super("azure", Families.DECLARED);
    }

    /** The subscription that an id says. */
    @Override
    public String accountOf(String id) {
        Matcher subscription = SUBSCRIPTION.matcher(id);
        return subscription.matches() ? subscription.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Azure compares ids without regard to case. */
    @Override
    public String canonical(String id, Estate estate) {
        return id.startsWith("/") ? id.toLowerCase(Locale.ROOT) : id;
    }

    /** Locations are no walls; what stands on management groups is seen from everywhere below. */
    @Override
    public boolean sees(Scope from, Scope other) {
        return from.account().equals(other.account()) || above(other) || above(from);
    }

    @Override
    public boolean above(Scope scope) {
        return scope.account().startsWith(ABOVE);
    }

    @Override
    public Map<String, References> acrossAccounts() {
        return fromEveryAiType(AzureReferences.INSTANCE);
    }
}
