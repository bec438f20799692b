package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.oneEach;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.ORG_POLICY;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/**
 * Organization policies as they work on a project, after inheritance, for the constraints that AI workloads need. What
 * is set somewhere above, which the asset inventory knows, does not say what is in force.
 */
final class OrgPolicies implements Family {

    private static final List<String> CONSTRAINTS = List.of(
            "ainotebooks.accessMode",
            "ainotebooks.disableFileDownloads",
            "ainotebooks.disableRootAccess",
            "ainotebooks.disableTerminal",
            "ainotebooks.environmentOptions",
            "ainotebooks.requireAutoUpgradeSchedule",
            "ainotebooks.restrictPublicIp",
            "ainotebooks.restrictVpcNetworks",
            "cloudbuild.allowedIntegrations",
            "cloudbuild.allowedWorkerPools",
            "cloudfunctions.requireVPCConnector",
            "compute.disableNestedVirtualization",
            "compute.requireOsLogin",
            "compute.requireShieldedVm",
            "compute.skipDefaultNetworkCreation",
            "compute.vmCanIpForward",
            "compute.vmExternalIpAccess",
            "gcp.resourceLocations",
            "gcp.restrictCmekCryptoKeyProjects",
            "gcp.restrictNonCmekServices",
            "gcp.restrictServiceUsage",
            "gcp.restrictTLSVersion",
            "iam.allowedPolicyMemberDomains",
            "iam.automaticIamGrantsForDefaultServiceAccounts",
            "iam.disableServiceAccountKeyCreation",
            "iam.disableServiceAccountKeyUpload",
            "iam.managed.allowedPolicyMembers",
            "iam.managed.disableServiceAccountKeyCreation",
            "iam.managed.disableServiceAccountKeyUpload",
            "storage.publicAccessPrevention",
            "storage.uniformBucketLevelAccess",
            "vertexai.allowedModels",
            "vertexai.allowedPartnerModelFeatures");

    @Override
    public List<DeclaredType> types() {
        return List.of(oneEach(
                        "orgpolicy.googleapis.com/Policy",
                        op(ORG_POLICY, "projects.policies.getEffectivePolicy")
                                .each("name", "projects/{account}/policies/{each}", CONSTRAINTS)
                                .permission("orgpolicy.policy.get"))
                .named("/name", "/name"));
    }
}
