package io.aiposture.gcp.call;

import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * How Google Cloud is reached in one scan, and what of it is read.
 *
 * @param roots roots of APIs that the user has set elsewhere, by API name
 * @param targets {@code projects/P}, {@code folders/F} or {@code organizations/O}
 * @param locations the locations to read; empty for all that each API offers
 * @param began when the scan began
 * @param pace when requests may be sent
 */
public record GcpSession(
        RestTransport transport,
        Map<String, URI> roots,
        List<String> targets,
        List<String> locations,
        Instant began,
        Pace pace) {

    public GcpSession {
        targets = List.copyOf(targets);
        locations = List.copyOf(locations);
        roots = Map.copyOf(roots);
    }

    /** A session whose answers come from a transport in this process; it needs no credentials and no network. */
    public static GcpSession inProcess(
            RestTransport transport, List<String> targets, List<String> locations, Clock clock) {
        return new GcpSession(transport, Map.of(), targets, locations, now(clock), Pace.free());
    }

    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
