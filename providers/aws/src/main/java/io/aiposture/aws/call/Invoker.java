package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.utils.builder.Buildable;

/** Runs one request with the SDK and gives the answer as JSON. Thread-safe. */
final class Invoker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wire wire;
    private final Clients clients;
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    Invoker(Wire wire, Clients clients) {
        this.wire = wire;
        this.clients = clients;
    }

    /**
     * @throws CallException when the call failed after all retries
     * @throws NotOfferedException when there is no such service or operation here
     */
    ObjectNode call(Request request) throws CallException, NotOfferedException {
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
        SdkClient client = clients.get(request.service(), request.region());
        Method method = methods.computeIfAbsent(request.id(), k -> method(request));
        try {
            Object builder = method.getParameterTypes()[0].getMethod("builder").invoke(null);
            SdkJson.fill((SdkPojo) builder, request.args());
            return (SdkPojo) method.invoke(client, ((Buildable) builder).build());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("failed to call " + request.id(), e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("the SDK has no operation " + request.id(), e);
        }
    }

    /** True when the operation's request has a member. */
    static boolean hasParameter(Request request, String member) {
        try {
            Object builder =
                    method(request).getParameterTypes()[0].getMethod("builder").invoke(null);
            return ((SdkPojo) builder)
                    .sdkFields().stream().anyMatch(f -> f.memberName().equals(member));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SDK has no request for " + request.id(), e);
        }
    }

    /** The client's method that takes the operation's request object. */
    static Method method(Request request) {
        String name = Character.toLowerCase(request.operation().charAt(0))
                + request.operation().substring(1);
        try {
            return Arrays.stream(Class.forName(request.service().clientClass()).getMethods())
                    .filter(m -> m.getName().equals(name) && m.getParameterCount() == 1)
                    .filter(m -> SdkRequest.class.isAssignableFrom(m.getParameterTypes()[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the SDK has no operation " + request.id()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the SDK has no client for " + request.service(), e);
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
        return request.service().global()
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
            Class<?> client = Class.forName(request.service().clientClass());
            return (ServiceMetadata) client.getMethod("serviceMetadata").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the SDK has no data of " + request.service(), e);
        }
    }
}
