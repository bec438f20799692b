package io.aiposture.azure.derive;

import io.aiposture.collect.derive.Secrets;
import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

    private final DerivedField usedBy;
    private final AiResources ai;
    private final Set<String> aiTypes;

    /** @param aiTypes the types of the AI services themselves */
    public Derivations(Set<String> aiTypes) {
        this.usedBy = new UsedBy(aiTypes, AzureReferences.INSTANCE).field();
        this.aiTypes = aiTypes;
        this.ai = new AiResources(aiTypes);
    }

    /** The facts of one type; most have none. */
    public List<DerivedField> of(String type) {
        return switch (type) {
            case "Microsoft.CognitiveServices/accounts/deployments" -> List.of(PolicyUse.ACCOUNT);
            case "Microsoft.CognitiveServices/accounts/raiPolicies" -> List.of(PolicyUse.ACCOUNT, PolicyUse.FIELD);
            case "Microsoft.Authorization/roleAssignments" -> new RoleAssignments(ai).fields();
            case "Microsoft.Authorization/roleDefinitions" -> RoleDefinitions.fields();
            case "Microsoft.CognitiveServices/accounts" -> List.of(Alerts.field(), ChangeAlerts.field());
            case "Microsoft.Consumption/budgets" -> List.of(new Budgets(ai).ofBudget());
            case "Microsoft.Resources/subscriptions" -> SubscriptionUses.fields(ai, aiTypes);
            case "Microsoft.Resources/subscriptions/resourceGroups" -> new Budgets(ai).ofGroup();
            case "Microsoft.Storage/storageAccounts",
                    "Microsoft.KeyVault/vaults",
                    "Microsoft.ContainerRegistry/registries",
                    "Microsoft.Insights/components",
                    "Microsoft.ManagedIdentity/userAssignedIdentities",
                    "Microsoft.OperationalInsights/workspaces",
                    "Microsoft.Network/virtualNetworks",
                    "Microsoft.Network/virtualNetworks/subnets",
                    "Microsoft.Network/networkSecurityGroups",
                    "Microsoft.Network/privateEndpoints" -> List.of(usedBy);
            case "Microsoft.ApiManagement/service" -> GatewayFacts.ofService();
            case "Microsoft.ApiManagement/service/apis" -> GatewayFacts.ofApi();
            case "Microsoft.ApiManagement/service/namedValues" -> List.of(Secrets.in("/properties"));
            case "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments" ->
                List.of(Secrets.in("/properties/environmentVariables"));
            default -> List.of();
        };
    }
}
