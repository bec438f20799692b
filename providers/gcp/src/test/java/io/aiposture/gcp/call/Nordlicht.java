package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.Collector;
import io.aiposture.collect.rest.AnswerFiles;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Pointers;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.gcp.family.Families;
import io.aiposture.testing.RestSample;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The sample estate, in which the direct lists bring what the asset inventory brings, as in a real project: so that
 * either can be broken.
 */
public final class Nordlicht implements RestTransport {

    /** With the asset inventory, and without it. */
    static final RestSample SAMPLE = new RestSample(new GcpProvider(), new Nordlicht(true), Nordlicht::collector);

    static final RestSample DIRECT = new RestSample(new GcpProvider(), new Nordlicht(false), Nordlicht::collector);

    static final String ASSETS = Families.assets("", List.of()).id();
    static final Answer SWITCHED_OFF = new Answer(
            403,
            "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\",\"details\":[{\"reason\":\"SERVICE_DISABLED\","
                    + "\"metadata\":{\"consumer\":\"projects/402000000001\"}}]}}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final String PROJECT = "nordlicht-ml";
    private static final String NUMBER = "402000000001";

    private final RestTransport files = new AnswerFiles("demo/gcp");
    private final boolean inventory;
    private final Set<String> unanswered = new ConcurrentSkipListSet<>();

    /** @param inventory false when the asset inventory is switched off */
    public Nordlicht(boolean inventory) {
        this.inventory = inventory;
    }

    /** Reads an estate as {@code scan demo} does. */
    public static Collector collector(RestTransport estate) {
        return new GcpCollector(GcpSession.inProcess(estate, List.of("projects/" + PROJECT), List.of(), CLOCK), "test");
    }

    /** Questions that no file answers. */
    public Set<String> unanswered() {
        return unanswered;
    }

    @Override
    public Answer send(Question question) throws IOException {
        if (question.operation().equals(ASSETS) && !inventory) {
            return SWITCHED_OFF;
        }
        Answer answer = files.send(question);
        if (answer.status() == 501) {
            unanswered.add(question.operation() + " " + question.uri().getPath());
        }
        if (answer.status() != 200) {
            return answer;
        }
        ObjectNode body = (ObjectNode) JSON.readTree(answer.body());
        for (DeclaredType type : Families.DECLARED.types().values()) {
            boolean list = !type.bulk().isEmpty()
                    && question.operation().equals(type.list().id());
            if (list && Pointers.nodes(body, type.items() + "/*").findAny().isEmpty()) {
                ArrayNode items = (ArrayNode) body.withArray(type.items().replace("*", "everywhere"));
                assets(type.bulk(), question.uri().getPath()).forEach(items::add);
            }
        }
        return new Answer(200, body.toString());
    }

    private List<JsonNode> assets(String assetType, String path) throws IOException {
        List<JsonNode> found = new java.util.ArrayList<>();
        String token = "";
        do {
            String query = token.isEmpty() ? "" : "?pageToken=" + token;
            java.net.URI page =
                    java.net.URI.create("https://cloudasset.googleapis.com/v1/projects/" + PROJECT + "/assets" + query);
            JsonNode body = JSON.readTree(
                    files.send(new Question(ASSETS, "GET", page, "")).body());
            for (JsonNode asset : body.path("assets")) {
                JsonNode data = asset.at("/resource/data");
                if (asset.path("assetType").asText().equals(assetType)
                        && isIn(data.path("name").asText(), path)) {
                    found.add(data);
                }
            }
            token = body.path("nextPageToken").asText();
        } while (!token.isEmpty());
        return found;
    }

    /** True when a resource stands in the collection of a path; names that are no paths stand in every one. */
    private static boolean isIn(String name, String path) {
        List<String> collection =
                Arrays.asList(path.replaceFirst("^/v[0-9][a-z0-9]*/", "").split("/"));
        List<String> resource = Arrays.asList(name.replaceFirst("^//[^/]*/", "").split("/"));
        if (!resource.get(0).equals("projects") || !collection.get(0).equals("projects")) {
            return true;
        }
        for (int i = 0; i < collection.size(); i++) {
            String wanted = collection.get(i).replace(NUMBER, PROJECT);
            boolean same = i < resource.size()
                    && resource.get(i).replace(NUMBER, PROJECT).equals(wanted);
            if (!same && !wanted.equals("-")) {
                return false;
            }
        }
        return resource.size() == collection.size() + 1;
    }
}
