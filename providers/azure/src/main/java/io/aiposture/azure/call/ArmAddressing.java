package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.type.Arm;
import io.aiposture.azure.type.ArmModel;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Quota;
import io.aiposture.collect.pace.Route;
import io.aiposture.collect.rest.Addressing;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.inventory.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds requests to Azure Resource Manager. Ids of the scanned subscription stand in paths only escaped; the link to a
 * next page is followed only to the same host.
 *
 * @param root the address of Resource Manager, without trailing slash
 */
record ArmAddressing(URI root) implements Addressing {

    /** learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling: reads. */
    private static final Quota READS = new Quota(25, 250);

    /** The same page: 800 reads in 5 minutes, of which others may have had their part. */
    private static final Quota STORAGE_READS = new Quota(800.0 / 300, 200);

    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)/subscriptions/([0-9a-z-]+)");
    private static final String NEXT = "nextLink";

    @Override
    public RestTransport.Question question(Request request) throws CallException {
        URI uri = request.args().has(NEXT) ? next(request) : first(request);
        return new RestTransport.Question(request.id(), "GET", uri, "");
    }

    /** Resource Manager counts for each subscription and caller. */
    @Override
    public Route route(Request request) {
        Matcher subscription = SUBSCRIPTION.matcher(request.args().toString());
        String account = subscription.find() ? subscription.group(1).toLowerCase(Locale.ROOT) : "tenant";
        boolean storage = request.operation().service().id().equals("Microsoft.Storage");
        String host = root.getAuthority();
        return storage
                ? new Route("Microsoft.Storage " + account, STORAGE_READS, host, host)
                : new Route(account, READS, host, host);
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
        String next = link == null ? "" : link.asText(""); // some providers write null after the last page
        return next.isEmpty() ? null : request.with(NEXT, next);
    }
}
