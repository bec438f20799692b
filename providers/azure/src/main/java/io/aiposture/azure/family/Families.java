package io.aiposture.azure.family;

import io.aiposture.azure.derive.Derivations;
import io.aiposture.azure.type.Arm;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.Operation;
import java.util.List;

/** All resource types of Azure. A family that is missing here is found by {@code FamiliesTest}. */
public final class Families {

    /** The subscriptions of a management group. */
    public static final Operation BELOW_GROUP = Arm.arm("Microsoft.Management/managementGroups/descendants")
            .scoped(Arm.SCOPE, "{account}")
            .permission("Microsoft.Management/managementGroups/descendants/read");

    /** What a collection may call whatever its plan. */
    public static final List<Operation> BASE = List.of(BELOW_GROUP);

    /** Every type. */
    public static final Declarations DECLARED = Declarations.of(
            List.of(
                    new AccessControl(),
                    new AiAccounts(),
                    new AiFoundry(),
                    new AiSearch(),
                    new Bots(),
                    new ContainerApps(),
                    new Gateways(),
                    new Governance(),
                    new Identities(),
                    new MachineLearning(),
                    new MachineLearningEndpoints(),
                    new Monitoring(),
                    new Networks(),
                    new Storage(),
                    new Vaults()),
            aiTypes -> new Derivations(aiTypes)::of);

    private Families() {}
}
