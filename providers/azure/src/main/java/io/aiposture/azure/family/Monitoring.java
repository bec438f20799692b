package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;
import java.util.stream.Stream;

/** Alerts, and where logs and traces arrive. */
final class Monitoring implements Family {

    @Override
    public List<DeclaredType> types() {
        return Stream.of(
                        "Microsoft.Insights/activityLogAlerts",
                        "Microsoft.Insights/components",
                        "Microsoft.Insights/metricAlerts",
                        "Microsoft.Insights/scheduledQueryRules",
                        "Microsoft.OperationalInsights/workspaces")
                .map(name -> type(name, list(name), "/value").named("/id", "/name"))
                .toList();
    }
}
