package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** What workspaces of Machine Learning serve: online, batch and serverless endpoints with their deployments. */
final class MachineLearningEndpoints implements Family {

    private static final String ONLINE = MachineLearning.WORKSPACES + "/onlineEndpoints";
    private static final String BATCH = MachineLearning.WORKSPACES + "/batchEndpoints";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                MachineLearning.inWorkspace("onlineEndpoints").attach(on("Microsoft.Insights/diagnosticSettings")),
                deployments(ONLINE),
                MachineLearning.inWorkspace("batchEndpoints"),
                deployments(BATCH),
                MachineLearning.inWorkspace("serverlessEndpoints"));
    }

    private static DeclaredType deployments(String endpoints) {
        String name = endpoints + "/deployments";
        return type(name, below(name), "/value")
                .under(endpoints)
                .named("/id", "/name")
                .forAi();
    }
}
