package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.aws.family.Families;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.testing.Fault;
import io.aiposture.testing.FaultContract;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FaultTest extends FaultContract {

    private final Map<String, Operation> operations = Stream.concat(
                    Families.BASE.stream(),
                    Families.DECLARED.types().values().stream().flatMap(DeclaredType::operations))
            .collect(Collectors.toMap(Operation::id, op -> op, (a, b) -> a));

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Declarations declared() {
        return Families.DECLARED;
    }

    @Override
    protected Collector sound() {
        return Nordlicht.collector(Nordlicht.ESTATE, Nordlicht.HOME);
    }

    @Override
    protected Collector faulty(String operation, Fault fault) {
        return Nordlicht.collector(new FaultyAnswers(operation, fault), Nordlicht.HOME);
    }

    /** What a list holds is for the SDK to take apart: wrong types do not get through it. */
    @Override
    protected boolean canHave(String operation, Fault fault) {
        boolean paging = fault == Fault.EMPTY_PAGE_WITH_TOKEN && !FaultyAnswers.isPaged(operations.get(operation));
        return !paging
                && !Set.of(Fault.REPEATED_TOKEN, Fault.NULL_LIST, Fault.ITEMS_WITHOUT_ID, Fault.PARTIAL)
                        .contains(fault);
    }

    @Override
    protected Map<String, String> decideNothing() {
        return Map.of(
                "budgets:DescribeNotificationsForBudget", "the only budget covers no AI service",
                "ce:GetAnomalyMonitors", "nobody subscribes to any monitor",
                "cloudwatch:ListMetrics", "agents and guardrails show already that Bedrock is used",
                "logs:DescribeDeliveries", "there is no delivery source that one could belong to",
                "logs:DescribeDeliverySources", "there is no delivery that one could lead to",
                "organizations:DescribeOrganization", "it makes findings milder, no other");
    }
}
