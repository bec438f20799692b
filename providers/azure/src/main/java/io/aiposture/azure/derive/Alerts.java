package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.azure.policy.Scopes;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** On AI accounts: the alerts that tell somebody of unusual use. */
final class Alerts {

    private static final String METRIC = "Microsoft.Insights/metricAlerts";
    private static final String QUERY = "Microsoft.Insights/scheduledQueryRules";

    /** Parts of the names of the metrics of tokens, calls, refusals, errors and time; new ones are named alike. */
    private static final Pattern USE =
            Pattern.compile("(?i)token|call|request|error|reject|harmful|abus|latency|time|rate|availab");

    private Alerts() {}

    static DerivedField field() {
        return new DerivedField(
                "alerts",
                FieldType.TEXTS,
                "Names of enabled alerts that notify somebody of the account's tokens, calls, errors or latency: metric"
                        + " alerts in whose scope it is, and log alerts on it or whose query names it or its type.",
                Set.of(METRIC, QUERY),
                Alerts::of);
    }

    private static DerivedField.Value of(Resource account, Estate estate) {
        Estate.Listing metrics = estate.list(METRIC, account.scope());
        Estate.Listing queries = estate.list(QUERY, account.scope());
        List<String> names = new ArrayList<>();
        metrics.resources().stream().filter(a -> ofMetric(a, account)).forEach(a -> names.add(a.name()));
        queries.resources().stream().filter(a -> ofQuery(a, account)).forEach(a -> names.add(a.name()));
        return DerivedField.Value.texts(names, metrics.rest() != null ? metrics.rest() : queries.rest());
    }

    private static boolean ofMetric(Resource alert, Resource account) {
        JsonNode p = alert.read("/properties");
        return p.path("enabled").asBoolean(true)
                && p.path("actions")
                        .valueStream()
                        .anyMatch(a -> !a.path("actionGroupId").asText("").isEmpty())
                && p.path("scopes").valueStream().anyMatch(s -> Scopes.contains(s.asText(), account.id()))
                && fits(p.path("targetResourceType"), account.type())
                && fits(p.path("targetResourceRegion"), account.scope().region())
                && p.at("/criteria/allOf").valueStream().anyMatch(c -> USE.matcher(
                                c.path("metricName").asText())
                        .find());
    }

    /** Said only where an alert's scope holds resources of several kinds and places. */
    private static boolean fits(JsonNode target, String mine) {
        String text = target.asText("").replace(" ", "");
        return text.isEmpty() || text.equalsIgnoreCase(mine);
    }

    private static boolean ofQuery(Resource alert, Resource account) {
        JsonNode p = alert.read("/properties");
        boolean names = p.at("/criteria/allOf").valueStream().anyMatch(c -> {
            String query = c.path("query").asText().toLowerCase(Locale.ROOT);
            return query.contains("cognitiveservices")
                    || query.contains(account.name().toLowerCase(Locale.ROOT));
        });
        boolean scoped = p.path("scopes").valueStream().anyMatch(s -> Scopes.contains(account.id(), s.asText()));
        return p.path("enabled").asBoolean(true)
                && !p.at("/actions/actionGroups").isEmpty()
                && (names || scoped);
    }
}
