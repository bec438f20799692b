package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.gcp.type.GcpService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One group of the recordings in ../shared behind a loopback server; the recordings are never copied. */
final class RecordedAnswers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_RECORDED = "{\"error\":{\"code\":404,\"status\":\"NOT_RECORDED\"}}";

    private final List<JsonNode> entries;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Integer> position = new HashMap<>();
    private final Set<String> givenPages = new HashSet<>();
    private final Set<String> served = new ConcurrentSkipListSet<>();
    private final Set<String> unanswered = new ConcurrentSkipListSet<>();
    private final Set<String> errors = new ConcurrentSkipListSet<>();

    RecordedAnswers(List<JsonNode> entries) throws IOException {
        this.entries = entries;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The entries of all groups, by name. */
    static Map<String, List<JsonNode>> groups(Path directory) throws IOException {
        Map<String, List<JsonNode>> groups = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode entry = JSON.readTree(line);
                    groups.computeIfAbsent(entry.path("group").asText(), g -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        return groups;
    }

    /** The environment that leads every API here. */
    Map<String, String> environment() {
        String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return Arrays.stream(GcpService.values())
                .map(GcpService::api)
                .distinct()
                .collect(Collectors.toMap(a -> "CLOUDSDK_API_ENDPOINT_OVERRIDES_" + a.toUpperCase(), a -> root));
    }

    /** The real transport, which notes what came of each operation. */
    RestTransport transport(Map<String, URI> roots) {
        Set<String> hosts = roots.values().stream().map(URI::getHost).collect(Collectors.toSet());
        RestTransport real = new GoogleTransport(null, hosts, "");
        return question -> {
            if (question.operation().equals(Nordlicht.ASSETS)) {
                return Nordlicht.SWITCHED_OFF;
            }
            RestTransport.Answer answer = real.send(question);
            boolean recorded = !answer.body().equals(NOT_RECORDED);
            (!recorded ? unanswered : answer.status() < 300 ? served : errors).add(question.operation());
            return answer;
        };
    }

    /** What stands behind a word in the recorded paths, for example the names of projects. */
    Set<String> named(String word) {
        Set<String> found = new TreeSet<>();
        for (JsonNode entry : entries) {
            Matcher named = Pattern.compile("/" + word + "/([a-z0-9-]+)")
                    .matcher(entry.at("/match/path").asText());
            while (named.find()) {
                found.add(named.group(1));
            }
            if (word.equals("projects") && entry.at("/match/query").has("project")) {
                found.add(entry.at("/match/query/project").asText());
            }
        }
        return found;
    }

    Set<String> served() {
        return served;
    }

    /** True for an operation that was not recorded, or recorded as an error, or whose next page is missing. */
    boolean explains(String operation) {
        return unanswered.contains(operation) || errors.contains(operation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode entry =
                    choose(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            String text =
                    entry == null ? NOT_RECORDED : entry.at("/response/body").asText();
            int status = entry == null ? 404 : entry.at("/response/status").asInt();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As the recordings' README says: in their order, the last one again, but no page twice. */
    private synchronized JsonNode choose(String method, String path) {
        List<JsonNode> candidates = entries.stream()
                .filter(e -> e.at("/match/method").asText().equals(method)
                        && e.at("/match/path").asText().equals(path))
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        int next = position.merge(method + path, 1, Integer::sum) - 1;
        JsonNode chosen = candidates.get(Math.min(next, candidates.size() - 1));
        boolean again = chosen.path("continues").asBoolean()
                && !givenPages.add(chosen.path("id").asText());
        return again ? null : chosen;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
