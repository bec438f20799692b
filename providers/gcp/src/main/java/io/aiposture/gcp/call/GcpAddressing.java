package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Route;
import io.aiposture.collect.rest.Addressing;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.gcp.type.ApiDescription;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.inventory.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds requests after Google's API descriptions. Values of the scanned account stand in paths only escaped, and never
 * make a host or leave their place in a path.
 *
 * @param roots roots of APIs that the user has set elsewhere, by API name
 */
record GcpAddressing(Map<String, URI> roots) implements Addressing {

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]*");
    /** Lists of places or queries that an answer is without; every API has its own word. */
    private static final List<String> LACKING =
            List.of("/unreachable", "/unreachables", "/failedLocation", "/executionErrors");

    /** Compute Engine's warnings that something is missing; most of the others are about empty pages. */
    private static final Set<String> WARNINGS = Set.of("UNREACHABLE", "PARTIAL_SUCCESS", "LIST_OVERHEAD_QUOTA_EXCEED");

    private static final String PAGE_SIZE = "pageSize";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\+?)([A-Za-z0-9_.]+)}");

    @Override
    public RestTransport.Question question(Request request) throws CallException {
        GcpService service = GcpService.of(request.operation());
        ApiDescription.Method method =
                service.description().method(request.operation().name());
        if (!REGION.matcher(request.region()).matches()) {
            throw new CallException(Reason.MALFORMED, "NotARegion");
        }
        Set<String> used = new HashSet<>();
        String path = path(method.path(), request.args(), used);
        List<String> query = new ArrayList<>();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        request.args().properties().forEach(e -> {
            if (method.query().contains(e.getKey())) {
                values(e.getValue()).forEach(v -> query.add(e.getKey() + "=" + encode(v)));
            } else if (!used.contains(e.getKey())) {
                body.set(e.getKey(), e.getValue());
            }
        });
        if (method.query().contains(PAGE_SIZE) && !request.args().has(PAGE_SIZE)) {
            service.pageSize(request.operation().name()).ifPresent(n -> query.add(PAGE_SIZE + "=" + n));
        }
        URI root = root(request);
        String base = root.toString().endsWith("/") ? root.toString() : root + "/";
        String all = base + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        boolean post = method.verb().equals("POST");
        return new RestTransport.Question(request.id(), method.verb(), URI.create(all), post ? body.toString() : "");
    }

    private URI root(Request request) {
        GcpService service = GcpService.of(request.operation());
        return roots.getOrDefault(service.api(), URI.create("https://" + service.host(request.region()) + "/"));
    }

    /** Quotas are counted for an API, and for each region where it has an endpoint there. */
    @Override
    public Route route(Request request) {
        GcpService service = GcpService.of(request.operation());
        String bucket = service.api() + "/" + service.host(request.region());
        String endpoint = bucket + "/" + root(request).getAuthority();
        return new Route(bucket, service.quota(), endpoint, endpoint);
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> values.add(v.asText()));
        } else {
            values.add(value.asText());
        }
        return values;
    }

    private static String path(String template, ObjectNode args, Set<String> used) throws CallException {
        StringBuilder path = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            String value = args.path(matcher.group(2)).asText();
            List<String> segments = matcher.group(1).isEmpty() ? List.of(value) : Arrays.asList(value.split("/", -1));
            if (segments.stream().anyMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."))) {
                throw new CallException(Reason.MALFORMED, "NotAName");
            }
            used.add(matcher.group(2));
            path.append(template, end, matcher.start());
            path.append(String.join(
                    "/", segments.stream().map(GcpAddressing::encode).toList()));
            end = matcher.end();
        }
        return path.append(template.substring(end)).toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%40", "@");
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        JsonNode token = page.remove("nextPageToken");
        return token == null || token.asText().isEmpty() ? null : request.with("pageToken", token.asText());
    }

    @Override
    public @Nullable CallException partial(ObjectNode page) {
        boolean lacking = LACKING.stream().anyMatch(p -> !page.at(p).isEmpty())
                || warns(page)
                || page.path("items").isObject()
                        && page.path("items").valueStream().anyMatch(GcpAddressing::warns);
        return lacking ? new CallException(Reason.SERVER_ERROR, "Unreachable") : null;
    }

    private static boolean warns(JsonNode node) {
        return WARNINGS.contains(node.at("/warning/code").asText());
    }
}
