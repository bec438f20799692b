package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a budget's filters leave the account's spend on AI services in. */
final class BudgetFilters {

    /** Parts of the names under which AI services stand on the bill. */
    private static final List<String> AI = List.of(
            "bedrock",
            "sagemaker",
            "comprehend",
            "kendra",
            "amazon lex",
            "personalize",
            "rekognition",
            "textract",
            "transcribe",
            "amazon q");

    private BudgetFilters() {}

    static DerivedField field() {
        return new DerivedField(
                "coversAi",
                Scalar.BOOL,
                "True when the budget counts what an AI service costs in this account: unfiltered, or filtered to such"
                        + " a service or this account. A filter by tag, region and the like counts a part only.",
                Set.of(),
                (r, e) -> DerivedField.Value.of(covers(r)));
    }

    private static boolean covers(Resource budget) {
        String account = budget.scope().account();
        for (var filter : budget.read("/CostFilters").properties()) {
            if (!matches(filter.getKey(), filter.getValue(), account)) {
                return false;
            }
        }
        JsonNode expression = budget.read("/FilterExpression");
        return expression.isEmpty() || holds(expression, account);
    }

    /** True when what an AI service costs in the account passes a filter expression. */
    private static boolean holds(JsonNode expression, String account) {
        if (expression.has("And")) {
            return expression.get("And").valueStream().allMatch(e -> holds(e, account));
        }
        if (expression.has("Or")) {
            return expression.get("Or").valueStream().anyMatch(e -> holds(e, account));
        }
        if (expression.has("Not")) {
            // "not this service" keeps the others; anything else that is negated may leave AI out
            JsonNode negated = expression.at("/Not/Dimensions");
            return negated.path("Key").asText().equals("SERVICE")
                            && negated.path("Values").valueStream().noneMatch(v -> isAi(v.asText()))
                    || negated.path("Key").asText().equals("RECORD_TYPE");
        }
        JsonNode dimension = expression.path("Dimensions");
        return matches(dimension.path("Key").asText(), dimension.path("Values"), account);
    }

    private static boolean matches(String key, JsonNode values, String account) {
        return switch (key.replace("_", "").toUpperCase(Locale.ROOT)) {
            case "SERVICE" -> values.valueStream().anyMatch(v -> isAi(v.asText()));
            case "LINKEDACCOUNT" ->
                values.valueStream().anyMatch(v -> v.asText().equals(account));
            default -> false;
        };
    }

    private static boolean isAi(String service) {
        String lower = service.toLowerCase(Locale.ROOT);
        return AI.stream().anyMatch(lower::contains);
    }
}
