package io.aiposture.azure.call;

import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How Azure is reached in one scan, and what of it is read.
 *
 * @param root the address of Resource Manager, without trailing slash
 * @param subscriptions ids of the subscriptions to read
 * @param managementGroups names of management groups whose subscriptions are all read
 * @param began when the scan began
 * @param pace when requests may be sent
 */
public record AzureSession(
        RestTransport transport,
        URI root,
        List<String> subscriptions,
        List<String> managementGroups,
        Instant began,
        Pace pace) {

    public AzureSession {
        subscriptions = List.copyOf(subscriptions);
        managementGroups = List.copyOf(managementGroups);
    }

    /** A session whose answers come from a transport in this process; it needs no credentials and no network. */
    public static AzureSession inProcess(RestTransport transport, List<String> subscriptions, Clock clock) {
        URI root = URI.create("https://management.azure.com");
        return new AzureSession(transport, root, subscriptions, List.of(), now(clock), Pace.free());
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
