package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Container apps, which serve models and tools, and session pools, in which code of agents runs. */
final class ContainerApps implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("Microsoft.App/containerApps", list("Microsoft.App/containerApps"), "/value")
                        .named("/id", "/name")
                        .attach(on("Microsoft.App/containerApps/authConfigs")),
                type("Microsoft.App/managedEnvironments", list("Microsoft.App/managedEnvironments"), "/value")
                        .named("/id", "/name"),
                type("Microsoft.App/sessionPools", list("Microsoft.App/sessionPools"), "/value")
                        .named("/id", "/name")
                        .attach(on("Microsoft.Insights/diagnosticSettings"))
                        .forAi());
    }
}
