package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.ACCESS_CONTEXT;
import static io.aiposture.gcp.type.GcpService.BILLING_BUDGETS;
import static io.aiposture.gcp.type.GcpService.MONITORING;
import static io.aiposture.gcp.type.GcpService.SERVICE_USAGE;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** What watches and bounds a project: alerts, budgets, enabled APIs, service perimeters. */
final class Oversight implements Family {

    private static final String ACCESS_POLICY = "accesscontextmanager.googleapis.com/AccessPolicy";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "monitoring.googleapis.com/AlertPolicy",
                                op(MONITORING, "projects.alertPolicies.list").scoped("name", "projects/{account}"),
                                "/alertPolicies")
                        .named("/name", "/displayName"),
                type(
                                "serviceusage.googleapis.com/Service",
                                op(SERVICE_USAGE, "services.list")
                                        .scoped("parent", "projects/{account}")
                                        .fixed("filter", "state:ENABLED")
                                        .fixed("pageSize", 200),
                                "/services")
                        .named("/name", "/name"),
                type(
                                "billingbudgets.googleapis.com/Budget",
                                op(BILLING_BUDGETS, "billingAccounts.budgets.list")
                                        .parent("parent", "/billingInfo/billingAccountName")
                                        .permission("billing.budgets.list"),
                                "/budgets")
                        .under(Families.PROJECT_TYPE)
                        .named("/name", "/displayName"),
                type(
                                ACCESS_POLICY,
                                op(ACCESS_CONTEXT, "accessPolicies.list")
                                        .scoped("parent", "{account}")
                                        .permission("accesscontextmanager.policies.list"),
                                "/accessPolicies")
                        .at("organizations/")
                        .named("/name", "/title"),
                type(
                                "accesscontextmanager.googleapis.com/ServicePerimeter",
                                op(ACCESS_CONTEXT, "accessPolicies.servicePerimeters.list")
                                        .parent("parent", "/name"),
                                "/servicePerimeters")
                        .under(ACCESS_POLICY)
                        .named("/name", "/title"));
    }
}
