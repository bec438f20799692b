package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.arm;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.azure.type.Arm;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** The subscription itself, its groups, its plans of Defender and its budgets. */
final class Governance implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                setting(
                                "Microsoft.Resources/subscriptions",
                                arm("Microsoft.Resources/subscriptions").scoped(Arm.ID, "/subscriptions/{account}"))
                        .named("/id", "/displayName")
                        .attach(list("Microsoft.Insights/diagnosticSettings").unwrap("/value")),
                // the budgets of a subscription do not include those of its groups
                type(
                                "Microsoft.Resources/subscriptions/resourceGroups",
                                list("Microsoft.Resources/subscriptions/resourceGroups"),
                                "/value")
                        .named("/id", "/name")
                        .attach(on("Microsoft.Consumption/budgets"))
                        .detailsIf(Uses::refersTo),
                type("Microsoft.Consumption/budgets", list("Microsoft.Consumption/budgets"), "/value")
                        .named("/id", "/name"),
                type(
                                "Microsoft.CostManagement/scheduledActions",
                                list("Microsoft.CostManagement/scheduledActions"),
                                "/value")
                        .named("/id", "/name"),
                type("Microsoft.Security/pricings", list("Microsoft.Security/pricings"), "/value")
                        .named("/id", "/name"),
                type("Microsoft.Security/securityContacts", list("Microsoft.Security/securityContacts"), "/value")
                        .named("/id", "/name"),
                type("Microsoft.Security/settings", list("Microsoft.Security/settings"), "/value")
                        .named("/id", "/name"));
    }
}
