package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.type.Arm;
import io.aiposture.azure.type.ArmModel;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.rest.Addressing;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.inventory.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds requests to Azure Resource Manager. Ids of the scanned subscription stand in paths only escaped; the link to a
 * next page is followed only to the same host.
 *
 * @param root the address of Resource Manager, without trailing slash
 */
record ArmAddressing(URI root) implements Addressing {

    private static final String NEXT = "nextLink";

    @Override
    public RestTransport.Question question(Request request) throws CallException {
        URI uri = request.args().has(NEXT) ? next(request) : first(request);
        return new RestTransport.Question(request.id(), "GET", uri, "");
    }

    private URI first(Request request) throws CallException {
        ArmModel.Type type = Arm.type(request.operation());
        JsonNode id = request.args().get(Arm.ID);
        String path = id != null
                ? id.asText()
                : request.args().path(Arm.SCOPE).asText()
                        + request.args().path(Arm.PART).asText()
                        + type.tail();
        return URI.create(root + escaped(path) + "?api-version=" + type.apiVersion());
    }

    private URI next(Request request) throws CallException {
        try {
            URI next = URI.create(request.args().path(NEXT).asText().replace(" ", "%20"));
            if (root.getScheme().equals(next.getScheme())
                    && root.getAuthority().equalsIgnoreCase(next.getAuthority())) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw new CallException(Reason.MALFORMED, "NextLink", e);
        }
        throw new CallException(Reason.MALFORMED, "NextLinkElsewhere");
    }

    private static String escaped(String path) throws CallException {
        List<String> segments = Arrays.asList(path.split("/", -1));
        if (!path.startsWith("/") || segments.contains("..") || segments.contains(".")) {
            throw new CallException(Reason.MALFORMED, "NotAnId");
        }
        return segments.stream()
                .map(s -> URLEncoder.encode(s, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        JsonNode link = page.remove(NEXT);
        return link == null || link.asText().isEmpty() ? null : request.with(NEXT, link.asText());
    }
}
