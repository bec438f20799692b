package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.IAM;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Service accounts with their keys and who may act as them. Read directly: the asset inventory may be a week old. */
final class ServiceAccounts implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "iam.googleapis.com/ServiceAccount",
                        op(IAM, "projects.serviceAccounts.list").scoped("name", "projects/{account}"),
                        "/accounts")
                .named("/email", "/email", "/name", "/uniqueId")
                .attach(op(IAM, "projects.serviceAccounts.keys.list")
                        .from("name", "/name")
                        .permission("iam.serviceAccountKeys.list"))
                .attach(op(IAM, "projects.serviceAccounts.getIamPolicy")
                        .from("resource", "/name")
                        .fixed("options.requestedPolicyVersion", 3)));
    }
}
