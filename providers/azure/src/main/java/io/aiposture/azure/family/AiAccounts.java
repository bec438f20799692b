package io.aiposture.azure.family;

import static io.aiposture.azure.family.AiTypes.part;
import static io.aiposture.azure.family.AiTypes.service;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Azure OpenAI and AI services accounts with what is deployed on them, and the filters before it. */
final class AiAccounts implements Family {

    static final String ACCOUNTS = "Microsoft.CognitiveServices/accounts";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                service(ACCOUNTS),
                part(ACCOUNTS, "commitmentPlans"),
                part(ACCOUNTS, "computes").forAi(),
                part(ACCOUNTS, "defenderForAISettings"),
                part(ACCOUNTS, "deployments").forAi(),
                part(ACCOUNTS, "networkSecurityPerimeterConfigurations"),
                part(ACCOUNTS, "raiBlocklists"),
                part(ACCOUNTS + "/raiBlocklists", "raiBlocklistItems"),
                part(ACCOUNTS, "raiPolicies"),
                part(ACCOUNTS, "raiToolLabels"));
    }
}
