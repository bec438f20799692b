package io.aiposture.azure.call;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.Loopback;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions with live subscriptions; the only way to Azure's client libraries. */
public final class LiveAzure {

    /** Replaces the address of Resource Manager: for tests and private gateways. */
    public static final String ENDPOINT = "AIPOSTURE_AZURE_ENDPOINT";

    private record Place(String manager, String authority) {}

    /** Names as the Azure CLI has them. */
    private static final Map<String, Place> CLOUDS = Map.of(
            "AzureCloud", new Place("https://management.azure.com", "https://login.microsoftonline.com/"),
            "AzureChinaCloud", new Place("https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn/"),
            "AzureUSGovernment",
                    new Place("https://management.usgovcloudapi.net", "https://login.microsoftonline.us/"));

    private LiveAzure() {}

    /** The clouds that can be named. */
    public static Set<String> clouds() {
        return CLOUDS.keySet();
    }

    /**
     * A session with live subscriptions. DefaultAzureCredential: environment, workload identity, managed identity,
     * Azure CLI and its like.
     *
     * @param cloud one of {@link #clouds}
     * @param environment the process environment
     * @param pace when requests may be sent
     * @throws IllegalArgumentException when the cloud is unknown or the endpoint is no address
     */
    public static AzureSession session(
            List<String> subscriptions,
            List<String> managementGroups,
            String cloud,
            Clock clock,
            Map<String, String> environment,
            Pace pace) {
        Place place = CLOUDS.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(cloud.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no cloud '" + cloud + "'"));
        String given = environment.getOrDefault(ENDPOINT, "").strip().replaceFirst("/+$", "");
        URI root = URI.create(given.isEmpty() ? place.manager() : given);
        if (root.getHost() == null) {
            throw new IllegalArgumentException(ENDPOINT + " is no address");
        }
        boolean loopback = Loopback.is(root.getHost());
        if (!loopback && !"https".equals(root.getScheme())) {
            throw new IllegalArgumentException(ENDPOINT + " must begin with https://, because a token is sent there");
        }
        @Nullable
        TokenCredential credential = loopback
                ? null
                : new DefaultAzureCredentialBuilder()
                        .authorityHost(place.authority())
                        .build();
        ArmTransport transport = new ArmTransport(root, credential, place.manager() + "/.default");
        return new AzureSession(transport, root, subscriptions, managementGroups, AzureSession.now(clock), pace);
    }
}
