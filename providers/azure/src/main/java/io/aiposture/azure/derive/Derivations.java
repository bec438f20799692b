package io.aiposture.azure.derive;

import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

    private final DerivedField usedBy;

    /** @param aiTypes the types of the AI services themselves */
    public Derivations(Set<String> aiTypes) {
        this.usedBy = new UsedBy(aiTypes, AzureReferences.INSTANCE).field();
    }

    /** The facts of one type; most have none. */
    public List<DerivedField> of(String type) {
        return switch (type) {
            case "Microsoft.CognitiveServices/accounts/deployments" -> List.of(PolicyUse.ACCOUNT);
            case "Microsoft.CognitiveServices/accounts/raiPolicies" -> List.of(PolicyUse.ACCOUNT, PolicyUse.FIELD);
            case "Microsoft.Storage/storageAccounts" -> List.of(usedBy);
            default -> List.of();
        };
    }
}
