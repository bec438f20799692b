package io.aiposture.gcp.family;

import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import io.aiposture.gcp.type.GcpService;
import java.util.List;

/**
 * What Vertex AI serves: endpoints, models, their monitoring, and caches. The asset inventory lists endpoints and models
 * without what is deployed: they are read directly.
 */
final class VertexServing implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                Vertex.listed("DeploymentResourcePool", "deploymentResourcePools")
                        .named("/name", "/name"),
                Vertex.described("Endpoint", "endpoints")
                        .attach(Vertex.policy(GcpService.AIPLATFORM_BETA, "endpoints")),
                Vertex.described("Model", "models").attach(Vertex.policy("models")),
                Vertex.described("ModelDeploymentMonitoringJob", "modelDeploymentMonitoringJobs"),
                Vertex.inventoried("CachedContent", "cachedContents"),
                DeclaredType.setting(
                        "aiplatform.googleapis.com/CacheConfig",
                        op(GcpService.AIPLATFORM, "projects.getCacheConfig")
                                .scoped("name", "projects/{account}/cacheConfig")
                                .permission("aiplatform.cacheConfigs.get")));
    }
}
