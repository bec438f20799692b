package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Azure OpenAI and AI services accounts with what is deployed on them. */
final class AiAccounts implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("Microsoft.CognitiveServices/accounts", list("Microsoft.CognitiveServices/accounts"), "/value")
                        .named("/id", "/name")
                        .attach(on("Microsoft.Insights/diagnosticSettings"))
                        .forAi(),
                type(
                                "Microsoft.CognitiveServices/accounts/deployments",
                                below("Microsoft.CognitiveServices/accounts/deployments"),
                                "/value")
                        .under("Microsoft.CognitiveServices/accounts")
                        .named("/id", "/name")
                        .forAi());
    }
}
