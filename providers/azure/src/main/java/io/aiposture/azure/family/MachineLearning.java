package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Machine Learning: workspaces, which are hubs, projects and feature stores too, with their networks, computes and data. */
final class MachineLearning implements Family {

    static final String WORKSPACES = "Microsoft.MachineLearningServices/workspaces";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(WORKSPACES, list(WORKSPACES), "/value")
                        .named("/id", "/name")
                        .newer("properties.ipAllowlist", "list<string>")
                        .newer("properties.networkAcls", "any")
                        .attach(on("Microsoft.Insights/diagnosticSettings"))
                        .forAi(),
                inWorkspace("outboundRules"),
                inWorkspace("computes"),
                inWorkspace("datastores"),
                inWorkspace("connections"),
                inWorkspace("jobs"),
                inWorkspace("schedules"),
                inWorkspace("marketplaceSubscriptions"),
                type(
                                "Microsoft.MachineLearningServices/registries",
                                list("Microsoft.MachineLearningServices/registries"),
                                "/value")
                        .named("/id", "/name")
                        .attach(on("Microsoft.Insights/diagnosticSettings"))
                        .forAi());
    }

    static DeclaredType inWorkspace(String child) {
        String name = WORKSPACES + "/" + child;
        return type(name, below(name), "/value")
                .under(WORKSPACES)
                .named("/id", "/name")
                .forAi();
    }
}
