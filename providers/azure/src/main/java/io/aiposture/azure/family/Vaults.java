package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Key Vaults and container registries, which hold keys and images of AI resources. */
final class Vaults implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("Microsoft.KeyVault/vaults", list("Microsoft.KeyVault/vaults"), "/value")
                        .named("/id", "/name"),
                type("Microsoft.ContainerRegistry/registries", list("Microsoft.ContainerRegistry/registries"), "/value")
                        .named("/id", "/name", "/properties/loginServer"));
    }
}
