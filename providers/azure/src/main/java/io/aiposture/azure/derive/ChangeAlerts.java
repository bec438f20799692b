package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.azure.policy.Scopes;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** On AI accounts: the activity log alerts that tell somebody when they are changed or their keys are taken. */
final class ChangeAlerts {

    private static final String ALERTS = "Microsoft.Insights/activityLogAlerts";
    private static final Pattern CHANGE =
            Pattern.compile("(?i)microsoft\\.cognitiveservices/.*/(write|listkeys/action|regeneratekey/action)");
    private static final Pattern TYPE = Pattern.compile("(?i)microsoft\\.cognitiveservices(/accounts)?");

    private ChangeAlerts() {}

    static DerivedField field() {
        return new DerivedField(
                "changeAlerts",
                FieldType.TEXTS,
                "Names of enabled activity log alerts that notify somebody when the account or what is in it is written,"
                        + " or its keys are listed.",
                Set.of(ALERTS),
                ChangeAlerts::of);
    }

    private static DerivedField.Value of(Resource account, Estate estate) {
        Estate.Listing alerts = estate.list(ALERTS, account.scope());
        List<String> names = alerts.resources().stream()
                .filter(a -> watches(a.read("/properties"), account))
                .map(Resource::name)
                .toList();
        return DerivedField.Value.texts(names, alerts.rest());
    }

    private static boolean watches(JsonNode alert, Resource account) {
        return alert.path("enabled").asBoolean(true)
                && !alert.at("/actions/actionGroups").isEmpty()
                && alert.path("scopes").valueStream().anyMatch(s -> Scopes.contains(s.asText(), account.id()))
                && alert.at("/condition/allOf").valueStream().allMatch(c -> fits(c, account));
    }

    /** Conditions on anything else, as caller or status, leave a part of the changes out, which is a choice. */
    private static boolean fits(JsonNode condition, Resource account) {
        if (condition.path("anyOf").isArray()) {
            return condition.path("anyOf").valueStream().anyMatch(c -> fits(c, account));
        }
        Stream<String> values = Stream.concat(
                        Stream.of(condition.path("equals")),
                        condition.path("containsAny").valueStream())
                .map(JsonNode::asText);
        return switch (condition.path("field").asText().toLowerCase(Locale.ROOT)) {
            case "category" -> values.anyMatch("Administrative"::equalsIgnoreCase);
            case "operationname" -> values.anyMatch(v -> CHANGE.matcher(v).matches());
            case "resourcetype", "resourceprovider" ->
                values.anyMatch(v -> TYPE.matcher(v).matches());
            case "resourceid" -> values.anyMatch(account.id()::equalsIgnoreCase);
            case "resourcegroup" ->
                values.anyMatch(v -> account.id()
                        .toLowerCase(Locale.ROOT)
                        .contains("/resourcegroups/" + v.toLowerCase(Locale.ROOT) + "/"));
            default -> true;
        };
    }
}
