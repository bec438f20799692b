package io.aiposture.azure.derive;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** On the subscription: whether AI services are used in it, and what they stand on. */
final class SubscriptionUses {

    /** Defender's plans, by how references to what they protect begin. */
    private static final Map<String, String> PLANS = Map.of(
            "storage:", "StorageAccounts",
            "vault:", "KeyVaults",
            "registry:", "Containers",
            "/providers/microsoft.storage/storageaccounts/", "StorageAccounts",
            "/providers/microsoft.keyvault/vaults/", "KeyVaults",
            "/providers/microsoft.containerregistry/registries/", "Containers");

    private SubscriptionUses() {}

    static List<DerivedField> fields(AiResources ai, Set<String> aiTypes) {
        return List.of(
                new DerivedField(
                        "usesAi",
                        Scalar.BOOL,
                        "True when an AI resource exists in it.",
                        ai.top(),
                        (r, e) -> DerivedField.Value.of(uses(ai, r, e))),
                new DerivedField(
                        "aiStandsOn",
                        FieldType.TEXTS,
                        "The plans of Defender (StorageAccounts, KeyVaults, Containers) that protect what AI resources"
                                + " refer to.",
                        aiTypes,
                        (r, e) -> standsOn(aiTypes, r, e)));
    }

    private static boolean uses(AiResources ai, Resource subscription, Estate estate) {
        AiResources.Some all = ai.in("/", subscription, estate);
        if (all.resources().isEmpty() && all.rest() != null) {
            throw new UnreadException(all.rest());
        }
        return !all.resources().isEmpty();
    }

    private static DerivedField.Value standsOn(Set<String> aiTypes, Resource subscription, Estate estate) {
        Set<String> plans = new TreeSet<>();
        Unread rest = null;
        for (String type : aiTypes) {
            Estate.Listing listing = estate.list(type, subscription.scope());
            rest = rest == null ? listing.rest() : rest;
            for (Resource r : listing.resources()) {
                AzureReferences.INSTANCE
                        .in(r)
                        .forEach(ref -> PLANS.forEach((part, plan) -> {
                            if (ref.key().contains(part)) {
                                plans.add(plan);
                            }
                        }));
                for (Unread u : r.unread()) {
                    rest = rest == null && !u.reason().equals(Reason.NOT_SELECTED) ? u : rest;
                }
            }
        }
        return DerivedField.Value.texts(List.copyOf(plans), rest);
    }
}
