package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.type.AwsQuotas;
import io.aiposture.aws.type.AwsService;
import io.aiposture.aws.type.PageSizes;
import io.aiposture.collect.call.Api;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Route;
import io.aiposture.collect.type.Operation;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.utils.builder.Buildable;

/** Runs one request with the SDK and gives the answer as JSON. Thread-safe. */
final class SdkApi implements Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where answers carry the token of the next page, and the parameters that take it, in order of preference. */
    private static final Map<String, List<String>> TOKENS = Map.of(
            "NextToken", List.of("NextToken"),
            "nextToken", List.of("nextToken"),
            "NextMarker", List.of("Marker", "NextMarker"),
            "Marker", List.of("Marker"),
            "ContinuationToken", List.of("ContinuationToken"),
            "NextPageToken", List.of("NextPageToken"),
            "position", List.of("position"));

    private final Wire wire;
    private final Clients clients;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    SdkApi(Wire wire, Clients clients) {
        this.wire = wire;
        this.clients = clients;
    }

    @Override
    public Route route(Request request) {
        return AwsQuotas.route(request.operation(), request.region());
    }

    @Override
    public ObjectNode call(Request request) throws CallException, NotOfferedException {
        Wire.Exchange exchange = wire.begin(request);
        try {
            SdkPojo answer = invoke(request);
            return SdkJson.toJson(answer, json(exchange.body));
        } catch (RuntimeException e) {
            throw Faults.of(e, () -> mayExist(request));
        } finally {
            wire.end();
        }
    }

    private SdkPojo invoke(Request request) {
        SdkClient client = clients.get(AwsService.of(request.operation()), request.region());
        Method method = methods.computeIfAbsent(request.id(), k -> method(request.operation()));
        try {
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            SdkJson.fill((SdkPojo) builder, withPageSize(request));
            return (SdkPojo) method.invoke(client, ((Buildable) builder).build());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("failed to call " + request.id(), e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("the SDK has no operation " + request.id(), e);
        }
    }

    /** A parameter that the operation does not have is not sent. */
    private static ObjectNode withPageSize(Request request) {
        Optional<PageSizes.PageSize> size = PageSizes.of(request.operation());
        if (size.isEmpty() || request.args().has(size.get().parameter())) {
            return request.args();
        }
        return request.args().deepCopy().put(size.get().parameter(), size.get().items());
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        for (Map.Entry<String, List<String>> entry : TOKENS.entrySet()) {
            JsonNode token = page.get(entry.getKey());
            if (token != null && token.isTextual() && !token.asText().isEmpty()) {
                Optional<String> parameter = entry.getValue().stream()
                        .filter(p -> hasParameter(request.operation(), p))
                        .findFirst();
                if (parameter.isPresent()) {
                    page.remove(entry.getKey());
                    return request.with(parameter.get(), token.asText());
                }
            }
        }
        return null;
    }

    /** True when the operation's request has a member. */
    private static boolean hasParameter(Operation operation, String member) {
        try {
            Object builder = method(operation)
                    .getParameterTypes()[0]
                    .getMethod("builder")
                    .invoke(null);
            return ((SdkPojo) builder)
                    .sdkFields().stream().anyMatch(f -> f.memberName().equals(member));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SDK has no request for " + operation.id(), e);
        }
    }

    /** The client's method that takes the operation's request object. */
    static Method method(Operation operation) {
        String name = Character.toLowerCase(operation.name().charAt(0))
                + operation.name().substring(1);
        try {
            return Arrays.stream(Class.forName(AwsService.of(operation).clientClass())
                            .getMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == 1)
                    .filter(m -> SdkRequest.class.isAssignableFrom(m.getParameterTypes()[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the SDK has no operation " + operation.id()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the SDK has no client for " + operation.service().id(), e);
        }
    }

    /** The body as JSON; null when it is XML or empty. */
    private static @Nullable JsonNode json(byte[] body) throws CallException {
        if (body.length == 0 || body[0] != '{') {
            return null;
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new CallException(Reason.MALFORMED, "NotJson", e);
        }
    }

    /**
     * Whether an endpoint that has no address may exist all the same. It may where the SDK's data lists the region, and
     * global services exist always. Elsewhere a neighbour decides that exists in every region: when that has an address,
     * the network works and the endpoint does not exist; when not, nobody can tell.
     */
    private static boolean mayExist(Request request) {
        Region region = Region.of(request.region());
        return AwsService.of(request.operation()).global()
                || metadata(request).regions().contains(region)
                || !hasAddress("ec2." + region.id() + "." + suffix(region));
    }

    private static String suffix(Region region) {
        return region.metadata() == null
                ? "amazonaws.com"
                : region.metadata().partition().dnsSuffix();
    }

    private static boolean hasAddress(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The SDK's client knows under which name its service's regions are listed. */
    private static ServiceMetadata metadata(Request request) {
        try {
            Class<?> client = Class.forName(AwsService.of(request.operation()).clientClass());
            return (ServiceMetadata) client.getMethod("serviceMetadata").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the SDK has no data of " + request.operation().service().id(), e);
        }
    }
}
