package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.CES;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Customer engagement apps with what guards and connects them. */
final class EngagementApps implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "ces.googleapis.com/App",
                                op(CES, "projects.locations.apps.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/apps")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "ces.googleapis.com/Deployment",
                                op(CES, "projects.locations.apps.deployments.list")
                                        .parent("parent", "/name"),
                                "/deployments")
                        .under("ces.googleapis.com/App")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "ces.googleapis.com/Guardrail",
                                op(CES, "projects.locations.apps.guardrails.list")
                                        .parent("parent", "/name"),
                                "/guardrails")
                        .under("ces.googleapis.com/App")
                        .named("/name", "/displayName"),
                type(
                                "ces.googleapis.com/Toolset",
                                op(CES, "projects.locations.apps.toolsets.list").parent("parent", "/name"),
                                "/toolsets")
                        .under("ces.googleapis.com/App")
                        .named("/name", "/displayName")
                        .forAi());
    }
}
