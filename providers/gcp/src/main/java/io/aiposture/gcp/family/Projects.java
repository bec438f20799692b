package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.BILLING;
import static io.aiposture.gcp.type.GcpService.MONITORING;
import static io.aiposture.gcp.type.GcpService.RESOURCE_MANAGER;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import io.aiposture.collect.type.Operation;
import java.util.List;

/** Projects, and the folders and organization above them, with their IAM policies. */
final class Projects implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                setting(Families.PROJECT_TYPE, read("projects.get").scoped("name", "projects/{account}"))
                        .named("/projectId", "/displayName", "/name")
                        .attach(policy("projects.getIamPolicy").scoped("resource", "projects/{account}"))
                        .attach(modelCalls())
                        .attach(op(BILLING, "projects.getBillingInfo")
                                .scoped("name", "projects/{account}")
                                .permission("resourcemanager.projects.get")),
                setting(
                                "cloudresourcemanager.googleapis.com/Folder",
                                read("folders.get").scoped("name", "{account}"))
                        .at("folders/")
                        .named("/name", "/displayName")
                        .attach(policy("folders.getIamPolicy").scoped("resource", "{account}")),
                setting(
                                "cloudresourcemanager.googleapis.com/Organization",
                                read("organizations.get").scoped("name", "{account}"))
                        .at("organizations/")
                        .named("/name", "/displayName")
                        .attach(policy("organizations.getIamPolicy").scoped("resource", "{account}")));
    }

    /** Which models of Google and of partners were called lately; the names of the series only. */
    private static Operation modelCalls() {
        return op(MONITORING, "projects.timeSeries.list")
                .scoped("name", "projects/{account}")
                .fixed(
                        "filter",
                        "metric.type = \"aiplatform.googleapis.com/publisher/online_serving/model_invocation_count\"")
                .since("interval.startTime", 30)
                .since("interval.endTime", 0)
                .fixed("view", "HEADERS");
    }

    private static Operation read(String method) {
        return op(RESOURCE_MANAGER, method);
    }

    /** Version 3, so that conditions are in the answer. */
    static Operation policy(String method) {
        return read(method).fixed("options", java.util.Map.of("requestedPolicyVersion", 3));
    }
}
