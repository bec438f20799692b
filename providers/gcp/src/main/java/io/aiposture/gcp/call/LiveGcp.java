package io.aiposture.gcp.call;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions with live projects; the only way to Google's client libraries. */
public final class LiveGcp {

    private static final String OVERRIDE = "CLOUDSDK_API_ENDPOINT_OVERRIDES_";
    /** Several of the APIs know no narrower scope; what may be read is decided by roles, and only reads are sent. */
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private static final int TOKEN_SECONDS = 3600;

    private LiveGcp() {}

    /**
     * A session with live projects. Application Default Credentials: environment, gcloud's login, workload identity
     * federation, metadata server.
     *
     * @param impersonate service account to act as; empty for none
     * @param environment the process environment
     * @param pace when requests may be sent
     * @throws IllegalArgumentException when an endpoint override is no address
     */
    public static GcpSession session(
            List<String> targets,
            List<String> locations,
            String impersonate,
            Clock clock,
            Map<String, String> environment,
            Pace pace) {
        Map<String, URI> roots = overrides(environment);
        Set<String> hosts = roots.values().stream().map(URI::getHost).collect(Collectors.toSet());
        String quotaProject = environment.getOrDefault("GOOGLE_CLOUD_QUOTA_PROJECT", "");
        RestTransport transport = new GoogleTransport(credentials(impersonate), hosts, quotaProject);
        return new GcpSession(transport, roots, targets, locations, GcpSession.now(clock), pace);
    }

    /** The roots of APIs that an environment sets elsewhere. */
    static Map<String, URI> overrides(Map<String, String> environment) {
        Map<String, URI> roots = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(OVERRIDE) && !value.isBlank()) {
                URI root = URI.create(value.strip());
                if (root.getHost() == null) {
                    throw new IllegalArgumentException(name + " is no address");
                }
                roots.put(name.substring(OVERRIDE.length()).toLowerCase(Locale.ROOT), root);
            }
        });
        return roots;
    }

    /** Null when there are none: each call that needs them then says so. */
    private static @Nullable GoogleCredentials credentials(String impersonate) {
        try {
            GoogleCredentials own = GoogleCredentials.getApplicationDefault().createScoped(SCOPE);
            return impersonate.isEmpty()
                    ? own
                    : ImpersonatedCredentials.create(own, impersonate, null, List.of(SCOPE), TOKEN_SECONDS);
        } catch (IOException e) {
            return null;
        }
    }
}
