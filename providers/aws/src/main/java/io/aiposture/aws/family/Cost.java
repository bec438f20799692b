package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BUDGETS;
import static io.aiposture.aws.type.AwsService.COST_EXPLORER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Budgets and cost anomaly monitors. */
final class Cost implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "AWS::Budgets::Budget",
                                op(BUDGETS, "DescribeBudgets")
                                        .account("AccountId")
                                        .fixed("ShowFilterExpression", true)
                                        .permission("budgets:ViewBudget"),
                                "/Budgets")
                        .named("/BudgetName", "/BudgetName")
                        .attach(op(BUDGETS, "DescribeNotificationsForBudget")
                                .account("AccountId")
                                .from("BudgetName", "/BudgetName")
                                .permission("budgets:ViewBudget")),
                type("AWS::CE::AnomalyMonitor", op(COST_EXPLORER, "GetAnomalyMonitors"), "/AnomalyMonitors")
                        .named("/MonitorArn", "/MonitorName"),
                type(
                                "AWS::CE::AnomalySubscription",
                                op(COST_EXPLORER, "GetAnomalySubscriptions"),
                                "/AnomalySubscriptions")
                        .named("/SubscriptionArn", "/SubscriptionName"));
    }
}
