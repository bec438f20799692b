package io.aiposture.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of AWS as a scan of SageMaker needs, on a loopback address: every region has the same estate, every answer
 * takes a while, and every API counts in a token bucket and throttles. Which region and service are meant it reads from
 * the signature. What it does not know is empty. A dead region takes requests and never answers.
 */
final class FakeCloud implements AutoCloseable {

    /** SageMaker's token bucket in one region; other APIs count each operation, at the same rate. */
    record Quota(double perSecond, double burst) {}

    /** What one bucket has seen; times are those of {@link System#nanoTime}. */
    static final class Bucket {
        private final Quota quota;
        private double tokens;
        private long filled = System.nanoTime();
        private long first;
        private long last;
        private long served;

        Bucket(Quota quota) {
            this.quota = quota;
            this.tokens = quota.burst();
        }

        synchronized boolean serves() {
            long now = System.nanoTime();
            tokens = Math.min(quota.burst(), tokens + (now - filled) / 1e9 * quota.perSecond());
            filled = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            first = served == 0 ? now : first;
            last = now;
            served++;
            return true;
        }

        synchronized long served() {
            return served;
        }

        /** Of all requests that the bucket would have let through from the first to the last. */
        synchronized double share() {
            return served / (quota.burst() + (last - first) / 1e9 * quota.perSecond());
        }
    }

    private static final Pattern SIGNED = Pattern.compile("Credential=[^/]+/[0-9]+/([^/]+)/([^/]+)/aws4_request");
    private static final String ACCOUNT = "111122223333";

    final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    /** Requests by region, service and operation, throttled ones included. */
    final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    /** Requests that were served before, to the letter. */
    final Set<String> repeated = ConcurrentHashMap.newKeySet();

    final AtomicInteger throttled = new AtomicInteger();
    final AtomicLong firstResource = new AtomicLong();

    private final AtomicLong firstRequest = new AtomicLong();
    private final AtomicLong lastRequest = new AtomicLong();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FakeCloud::daemon);
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2, FakeCloud::daemon);
    private final ConcurrentLinkedQueue<HttpExchange> unanswered = new ConcurrentLinkedQueue<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> estate;
    private final Duration latency;
    private final Quota quota;
    private final Set<String> dead;

    /** @param estate how many of each of SageMaker's nouns a region has, for example {@code Model} */
    FakeCloud(Map<String, Integer> estate, Duration latency, Quota quota, Set<String> dead) throws IOException {
        this.estate = new TreeMap<>(estate);
        this.latency = latency;
        this.quota = quota;
        this.dead = Set.copyOf(dead);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-cloud");
        thread.setDaemon(true);
        return thread;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests(String pattern) {
        return requests.entrySet().stream()
                .filter(e -> e.getKey().matches(pattern))
                .mapToInt(e -> e.getValue().get())
                .sum();
    }

    /** How many requests came in a second, from the first to the last. */
    double perSecond() {
        return (requests(".*") - 1) / ((lastRequest.get() - firstRequest.get()) / 1e9);
    }

    /** The least requests that read the estate of one region: its lists in pages of a hundred, and each by itself. */
    int leastForEstate() {
        return estate.values().stream()
                .mapToInt(n -> Math.max(1, (n + 99) / 100) + n)
                .sum();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher signed =
                SIGNED.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!signed.find()) {
            answer(exchange, 403, "application/json", "{\"__type\":\"MissingAuthenticationToken\"}");
            return;
        }
        String region = signed.group(1);
        String service = signed.group(2);
        String operation = operation(exchange, body);
        String name = region + " " + service + " " + operation;
        requests.computeIfAbsent(name, n -> new AtomicInteger()).incrementAndGet();
        lastRequest.set(System.nanoTime());
        firstRequest.compareAndSet(0, lastRequest.get());
        if (dead.contains(region)) {
            unanswered.add(exchange);
            return;
        }
        String bucket = service.equals("sagemaker") ? region + " " + service : name;
        boolean serves = buckets.computeIfAbsent(bucket, b -> new Bucket(quota)).serves();
        if (!serves) {
            throttled.incrementAndGet();
        } else if (!answered.add(name + " " + exchange.getRequestURI() + " " + body)) {
            repeated.add(name + " " + body);
        }
        later.schedule(
                () -> respond(exchange, region, service, operation, body, serves),
                latency.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The name where the protocol says it; otherwise the address, which never holds an id because the rest is empty. */
    private static String operation(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        Matcher action = Pattern.compile("(?:^|&)Action=([A-Za-z]+)").matcher(body);
        return action.find() ? action.group(1) : exchange.getRequestMethod() + exchange.getRequestURI();
    }

    private void respond(
            HttpExchange exchange, String region, String service, String operation, String body, boolean serves) {
        boolean xml = Set.of("ec2", "iam", "sts", "s3").contains(service)
                || !operation.contains("/") && body.contains("Action=");
        try {
            if (!serves) {
                exchange.getResponseHeaders().add("x-amzn-ErrorType", "ThrottlingException");
                String error = "<ErrorResponse><Error><Code>Throttling</Code></Error></ErrorResponse>";
                answer(exchange, 400, "", xml ? error : "{\"__type\":\"ThrottlingException\"}");
            } else if (operation.contains("/publicAccessBlock")) {
                String none =
                        "<ErrorResponse><Error><Code>NoSuchPublicAccessBlockConfiguration</Code></Error></ErrorResponse>";
                answer(exchange, 404, "text/xml", none);
            } else if (xml) {
                answer(exchange, 200, "text/xml", xml(operation, body));
            } else {
                answer(exchange, 200, "application/x-amz-json-1.1", json(region, service, operation, body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xml(String operation, String body) {
        String decoded = URLDecoder.decode(body, StandardCharsets.UTF_8);
        Matcher region = Pattern.compile("RegionName.1=([a-z0-9-]+)").matcher(decoded);
        return switch (operation) {
            case "GetCallerIdentity" ->
                "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>" + ACCOUNT
                        + "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";
            case "DescribeRegions" ->
                "<DescribeRegionsResponse><regionInfo>"
                        + (region.find() ? "<item><regionName>" + region.group(1) + "</regionName></item>" : "")
                        + "</regionInfo></DescribeRegionsResponse>";
            default -> "<Answer/>";
        };
    }

    private String json(String region, String service, String operation, String body) {
        if (service.equals("sagemaker")) {
            for (String noun : estate.keySet()) {
                if (operation.equals("List" + noun + "s")) {
                    return list(region, noun, body);
                }
                if (operation.equals("Describe" + noun)) {
                    firstResource.compareAndSet(0, System.nanoTime());
                    return item(region, noun, value(body, noun + "Name", ""));
                }
            }
        }
        return "{}";
    }

    private String list(String region, String noun, String body) {
        int size = Integer.parseInt(value(body, "MaxResults", "10"));
        int from = Integer.parseInt(value(body, "NextToken", "0"));
        int count = estate.getOrDefault(noun, 0);
        StringBuilder page = new StringBuilder("{\"" + noun + "s\":[");
        for (int i = from; i < Math.min(count, from + size); i++) {
            page.append(i == from ? "" : ",").append(item(region, noun, "n" + i));
        }
        String more = from + size < count ? ",\"NextToken\":\"" + (from + size) + "\"" : "";
        return page.append("]").append(more).append("}").toString();
    }

    private static String item(String region, String noun, String name) {
        return "{\"" + noun + "Name\":\"" + name + "\",\"" + noun + "Arn\":\"arn:aws:sagemaker:" + region + ":"
                + ACCOUNT + ":" + noun.toLowerCase(java.util.Locale.ROOT) + "/" + name + "\"}";
    }

    private static String value(String body, String key, String otherwise) {
        Matcher value = Pattern.compile("\"" + key + "\":\"?([^\",}]+)").matcher(body);
        return value.find() ? value.group(1) : otherwise;
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        unanswered.forEach(HttpExchange::close);
        later.shutdownNow();
        threads.shutdownNow();
    }
}
