package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.inventory.Inventory;
import io.aiposture.testing.RecordedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recorded answers of Azure Resource Manager. */
final class RecordedAnswers extends RecordedServer {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)^/subscriptions/([^/]+)");
    private static final String HOST = "management.azure.com";

    RecordedAnswers(List<JsonNode> entries) throws IOException {
        super(entries, "{\"error\":{\"code\":\"NotRecorded\"}}");
    }

    @Override
    protected Inventory read() {
        AzureSession live = LiveAzure.session(
                subscriptions(), List.of(), "AzureCloud", CLOCK, Map.of(LiveAzure.ENDPOINT, root()), Pace.free());
        AzureSession session = new AzureSession(
                noting(live.transport()), live.root(), live.subscriptions(), List.of(), live.began(), live.pace());
        return new AzureCollector(session, "test")
                .collect(Plan.everything(new Catalog(List.of(new AzureProvider()))), (d, t, w) -> {});
    }

    private List<String> subscriptions() {
        return entries()
                .map(e -> SUBSCRIPTION.matcher(e.at("/match/path").asText()))
                .filter(Matcher::find)
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    protected boolean fits(JsonNode match, URI asked) {
        return match.path("host").asText().equals(HOST)
                && match.path("path").asText().equalsIgnoreCase(asked.getPath())
                && isFurtherPage(match.path("query").toString()) == isFurtherPage(asked.getQuery());
    }

    private static boolean isFurtherPage(String query) {
        return String.valueOf(query).toLowerCase(Locale.ROOT).contains("skip");
    }

    @Override
    protected String turn(URI asked) {
        return asked.getPath().toLowerCase(Locale.ROOT) + isFurtherPage(asked.getQuery());
    }

    @Override
    protected String sent(String body) {
        return body.replace("https://" + HOST, root());
    }
}
