package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.AIPLATFORM;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Vertex AI endpoints and models. The asset inventory lists them without what is deployed: they are read directly. */
final class VertexServing implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "aiplatform.googleapis.com/Endpoint",
                                op(AIPLATFORM, "projects.locations.endpoints.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/endpoints")
                        .bulk("aiplatform.googleapis.com/Endpoint")
                        .describe(op(AIPLATFORM, "projects.locations.endpoints.get")
                                .from("name", "/name"))
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "aiplatform.googleapis.com/Model",
                                op(AIPLATFORM, "projects.locations.models.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/models")
                        .bulk("aiplatform.googleapis.com/Model")
                        .describe(
                                op(AIPLATFORM, "projects.locations.models.get").from("name", "/name"))
                        .named("/name", "/displayName")
                        .forAi());
    }
}
