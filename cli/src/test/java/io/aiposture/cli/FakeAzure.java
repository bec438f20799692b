package io.aiposture.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.aiposture.collect.rest.AnswerFiles;
import io.aiposture.collect.rest.RestTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The sample estate of Azure behind a socket of this machine. After some answers it can fall silent. */
final class FakeAzure implements AutoCloseable {

    static final String SUBSCRIPTION = "5d5d0001-1111-4222-8333-444455556666";

    private static final Path ANSWERS = Path.of("../providers/azure/src/main/resources/demo/azure");

    private final AnswerFiles files = new AnswerFiles("demo/azure");
    private final List<String> services;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int answers = Integer.MAX_VALUE;

    FakeAzure() throws IOException {
        try (var names = Files.list(ANSWERS)) {
            services = names.map(p -> p.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** So many calls are answered from now on, and then no more. */
    void fallSilentAfter(int count) {
        asked.set(0);
        answers = count;
    }

    /** Waits until calls hang; false when none did in time. */
    boolean isSilent() throws InterruptedException {
        for (int i = 0; i < 600 && asked.get() <= answers; i++) {
            Thread.sleep(50);
        }
        return asked.get() > answers;
    }

    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (asked.incrementAndGet() > answers) {
                closed.await(60, TimeUnit.SECONDS);
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        URI uri = URI.create("http://arm" + exchange.getRequestURI());
        RestTransport.Answer answer = new RestTransport.Answer(404, "{}");
        for (String service : services) {
            RestTransport.Answer found = files.send(new RestTransport.Question(service + ":x", "GET", uri, ""));
            answer = found.status() == 501 ? answer : found;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
