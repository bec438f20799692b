package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether budgets tell anybody what AI services cost. */
final class Budgets {

    /** Parts of the names under which AI services stand on the bill, and of their resource types. */
    private static final List<String> AI = List.of(
            "cognitive",
            "openai",
            "foundry",
            "machine learning",
            "machinelearning",
            "azure ai",
            "microsoft.search",
            "bot service",
            "botservice");

    private final AiResources ai;

    Budgets(AiResources ai) {
        this.ai = ai;
    }

    DerivedField ofBudget() {
        return flag(
                "alertsOnAi",
                "True when an enabled notification of the budget reaches somebody, its time is not over, and its filter"
                        + " leaves the spend on an AI service in. A filter by tag, location and the like counts a part only.",
                (r, e) -> alerts(r.read("/properties"), e));
    }

    List<DerivedField> ofGroup() {
        return List.of(
                new DerivedField(
                        "holdsAi",
                        Scalar.BOOL,
                        "True when an AI resource stands in it.",
                        ai.top(),
                        (r, e) -> DerivedField.Value.of(holdsAi(r, e))),
                flag("budgetAlertsOnAi", "True when one of its own budgets tells somebody what AI costs.", (r, e) -> {
                    JsonNode budgets = r.read("/budgets");
                    return budgets.valueStream().anyMatch(b -> alerts(b.path("properties"), e));
                }));
    }

    private interface Test {
        boolean holds(Resource resource, Estate estate);
    }

    private static DerivedField flag(String name, String doc, Test test) {
        return new DerivedField(name, Scalar.BOOL, doc, Set.of(), (r, e) -> DerivedField.Value.of(test.holds(r, e)));
    }

    private boolean holdsAi(Resource group, Estate estate) {
        AiResources.Some inside = ai.in(group.id(), group, estate);
        if (inside.resources().isEmpty() && inside.rest() != null) {
            throw new UnreadException(inside.rest());
        }
        return !inside.resources().isEmpty();
    }

    private static boolean alerts(JsonNode budget, Estate estate) {
        boolean told = budget.path("notifications")
                .valueStream()
                .anyMatch(n -> n.path("enabled").asBoolean()
                        && Stream.of("contactEmails", "contactGroups", "contactRoles")
                                .anyMatch(to -> !n.path(to).isEmpty()));
        return told && lasts(budget, estate.header().collectedAt()) && counts(budget.path("filter"));
    }

    private static boolean lasts(JsonNode budget, Instant now) {
        String end = budget.at("/timePeriod/endDate").asText("");
        try {
            return end.isEmpty() || Instant.parse(end).isAfter(now);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** Its parts all have to hold. */
    private static boolean counts(JsonNode filter) {
        return filter.path("tags").isEmpty()
                && (filter.path("dimensions").isEmpty() || countsAi(filter.path("dimensions")))
                && filter.path("and").valueStream().allMatch(Budgets::counts);
    }

    private static boolean countsAi(JsonNode dimension) {
        return switch (dimension.path("name").asText().toLowerCase(Locale.ROOT)) {
            case "servicename", "metercategory", "resourcetype", "consumedservice" ->
                dimension.path("values").valueStream().anyMatch(v -> isAi(v.asText()));
            case "chargetype" ->
                dimension.path("values").valueStream().anyMatch(v -> v.asText().equalsIgnoreCase("usage"));
            default -> false;
        };
    }

    private static boolean isAi(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return AI.stream().anyMatch(lower::contains);
    }
}
