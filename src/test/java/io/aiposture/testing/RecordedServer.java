package io.aiposture.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.inventory.Inventory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One group of {@link Recordings} behind a loopback server. */
public abstract class RecordedServer implements AutoCloseable {

    static {
        // read once by the JDK's server: without it small answers wait for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<JsonNode> entries;
    private final String notRecorded;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, Integer> position = new HashMap<>();
    private final Set<String> givenPages = new HashSet<>();
    private final Set<String> served = new ConcurrentSkipListSet<>();
    private final Set<String> explained = new ConcurrentSkipListSet<>();

    /** @param notRecorded the cloud's error where there is no answer */
    protected RecordedServer(List<JsonNode> entries, String notRecorded) throws IOException {
        this.entries = entries;
        this.notRecorded = notRecorded;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Reads what the server has, by the real transport and collector. */
    protected abstract Inventory read();

    /** True when a recorded request is the one that came, but for its method. */
    protected abstract boolean fits(JsonNode match, URI asked);

    /** What requests have in common that are answered in turn. */
    protected abstract String turn(URI asked);

    /** An answer as it is sent. */
    protected String sent(String body) {
        return body;
    }

    protected final Stream<JsonNode> entries() {
        return entries.stream();
    }

    protected final String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A transport that notes what came of each operation. */
    protected final RestTransport noting(RestTransport real) {
        return question -> {
            RestTransport.Answer answer = real.send(question);
            (answer.status() < 300 ? served : explained).add(question.operation());
            return answer;
        };
    }

    final Set<String> served() {
        return served;
    }

    /** True for an operation that was not recorded, or recorded as an error, or whose next page is missing. */
    protected boolean explains(String operation) {
        return explained.contains(operation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode entry = choose(exchange.getRequestMethod(), exchange.getRequestURI());
            String text = entry == null
                    ? notRecorded
                    : sent(entry.at("/response/body").asText());
            int status = entry == null ? 404 : entry.at("/response/status").asInt();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** As the recordings' README says: in their order, the last one again, but no page twice. */
    private synchronized @Nullable JsonNode choose(String method, URI asked) {
        List<JsonNode> candidates = entries.stream()
                .filter(e -> e.at("/match/method").asText().equals(method) && fits(e.path("match"), asked))
                .toList();
        if (candidates.isEmpty()) {
            return null;
        }
        int next = position.merge(method + turn(asked), 1, Integer::sum) - 1;
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
