package io.aiposture.gcp.family;

import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.derive.Derivations;
import io.aiposture.gcp.type.GcpService;
import java.util.Collection;
import java.util.List;

/** All resource types of Google Cloud. A family that is missing here is found by {@code FamiliesTest}. */
public final class Families {

    /** The type of projects: every resource is in one. */
    public static final String PROJECT_TYPE = "cloudresourcemanager.googleapis.com/Project";

    /** Says id, number and parent of a project. */
    public static final Operation PROJECT =
            op(GcpService.RESOURCE_MANAGER, "projects.get").from("name", "/name");

    /** Says the parent of a folder. */
    public static final Operation FOLDER =
            op(GcpService.RESOURCE_MANAGER, "folders.get").from("name", "/name");

    /** What every collection calls, whatever its plan. */
    public static final List<Operation> BASE = List.of(PROJECT, FOLDER, assets("", List.of()));

    /** Every type. */
    public static final Declarations DECLARED = Declarations.of(
            List.of(
                    new AgentEngine(),
                    new AgentNetwork(),
                    new Buckets(),
                    new CloudRun(),
                    new DataSets(),
                    new Dialogflow(),
                    new Documents(),
                    new EngagementApps(),
                    new Keys(),
                    new Logs(),
                    new Networks(),
                    new Notebooks(),
                    new OrgPolicies(),
                    new Oversight(),
                    new Projects(),
                    new Repositories(),
                    new Roles(),
                    new Screening(),
                    new Search(),
                    new Secrets(),
                    new ServiceAccounts(),
                    new VertexData(),
                    new VertexServing(),
                    new VertexTraining()),
            aiTypes -> new Derivations(aiTypes)::of);

    private Families() {}

    /** Everything of some asset types in a project, folder or organization. */
    public static Operation assets(String target, Collection<String> assetTypes) {
        return op(GcpService.ASSET, "assets.list")
                .fixed("parent", target)
                .fixed("assetTypes", assetTypes)
                .fixed("contentType", "RESOURCE")
                .fixed("pageSize", 1000)
                .permission("cloudasset.assets.listResource");
    }

    /** The locations that an API offers to a project. */
    public static Operation locations(GcpService service) {
        GcpService asked =
                switch (service) {
                    case RUN -> GcpService.RUN_V1;
                    case DIALOGFLOW_ES -> GcpService.DIALOGFLOW;
                    default -> service;
                };
        return op(asked, "projects.locations.list").scoped("name", "projects/{account}");
    }
}
