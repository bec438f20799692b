package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.Inventory;
import io.aiposture.testing.RecordedServer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recorded answers of Google's APIs. */
final class RecordedAnswers extends RecordedServer {

    private static final Instant BEGAN = Instant.parse("2026-01-15T12:00:00Z");

    RecordedAnswers(List<JsonNode> entries) throws IOException {
        super(entries, "{\"error\":{\"code\":404,\"status\":\"NOT_RECORDED\"}}");
    }

    @Override
    protected Inventory read() {
        Map<String, URI> roots = LiveGcp.overrides(environment());
        Set<String> projects = named("projects");
        Set<String> locations = named("locations");
        GcpSession session = new GcpSession(
                transport(roots),
                roots,
                projects.isEmpty()
                        ? List.of("projects/none")
                        : projects.stream().map(p -> "projects/" + p).toList(),
                locations.isEmpty() ? List.of("us-central1") : List.copyOf(locations),
                BEGAN,
                Pace.free());
        return new GcpCollector(session, "test")
                .collect(Plan.everything(new Catalog(List.of(new GcpProvider()))), (d, t, w) -> {});
    }

    /** The environment that leads every API here. */
    private Map<String, String> environment() {
        return Arrays.stream(GcpService.values())
                .map(GcpService::api)
                .distinct()
                .collect(
                        Collectors.toMap(a -> "CLOUDSDK_API_ENDPOINT_OVERRIDES_" + a.toUpperCase(), a -> root() + "/"));
    }

    private RestTransport transport(Map<String, URI> roots) {
        Set<String> hosts = roots.values().stream().map(URI::getHost).collect(Collectors.toSet());
        RestTransport real = noting(new GoogleTransport(null, hosts, ""));
        return question -> question.operation().equals(Nordlicht.ASSETS) ? Nordlicht.SWITCHED_OFF : real.send(question);
    }

    /** What stands behind a word in the recorded paths, for example the names of projects. */
    private Set<String> named(String word) {
        Set<String> found = new TreeSet<>();
        entries().map(e -> e.path("match")).forEach(match -> {
            Matcher named = Pattern.compile("/" + word + "/([a-z0-9-]+)")
                    .matcher(match.path("path").asText());
            while (named.find()) {
                found.add(named.group(1));
            }
            if (word.equals("projects") && match.path("query").has("project")) {
                found.add(match.at("/query/project").asText());
            }
        });
        return found;
    }

    @Override
    protected boolean explains(String operation) {
        return super.explains(operation) || operation.equals(Nordlicht.ASSETS);
    }

    @Override
    protected boolean fits(JsonNode match, URI asked) {
        return match.path("path").asText().equals(asked.getPath());
    }

    @Override
    protected String turn(URI asked) {
        return asked.getPath();
    }
}
