package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.ARTIFACT_REGISTRY;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Artifact Registry. Described again: the asset inventory may lack whether a repository is scanned. */
final class Repositories implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "artifactregistry.googleapis.com/Repository",
                        op(ARTIFACT_REGISTRY, "projects.locations.repositories.list")
                                .scoped("parent", "projects/{account}/locations/{region}"),
                        "/repositories")
                .bulk("artifactregistry.googleapis.com/Repository")
                .describe(op(ARTIFACT_REGISTRY, "projects.locations.repositories.get")
                        .from("name", "/name"))
                .attach(op(ARTIFACT_REGISTRY, "projects.locations.repositories.getIamPolicy")
                        .from("resource", "/name")
                        .fixed("options.requestedPolicyVersion", 3))
                .named("/name", "/name"));
    }
}
