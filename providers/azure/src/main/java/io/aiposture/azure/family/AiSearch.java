package io.aiposture.azure.family;

import static io.aiposture.azure.family.AiTypes.part;
import static io.aiposture.azure.family.AiTypes.service;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Azure AI Search. Private endpoint connections stand in the service itself. */
final class AiSearch implements Family {

    private static final String SERVICES = "Microsoft.Search/searchServices";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                service(SERVICES),
                part(SERVICES, "networkSecurityPerimeterConfigurations"),
                part(SERVICES, "sharedPrivateLinkResources").forAi());
    }
}
