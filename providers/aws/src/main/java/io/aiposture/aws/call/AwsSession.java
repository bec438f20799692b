package io.aiposture.aws.call;

import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.pace.Timeouts;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * How AWS is reached in one scan: credentials, regions, endpoints, retries, transport. Standard settings of the SDK
 * (environment, profiles, SSO, web identity, instance roles, {@code AWS_ENDPOINT_URL}) apply.
 */
public final class AwsSession {

    private final Wire wire;
    private final Clients.Settings settings;
    private final List<String> regions;
    private final String homeRegion;
    private final Instant began;
    private final Pace pace;

    private AwsSession(
            Wire wire, Clients.Settings settings, List<String> regions, String homeRegion, Instant began, Pace pace) {
        this.pace = pace;
        this.wire = wire;
        this.settings = settings;
        this.regions = List.copyOf(regions);
        this.homeRegion = homeRegion;
        this.began = began;
    }

    /**
     * A session with a live account.
     *
     * @param profile profile of {@code ~/.aws}; empty for the default
     * @param regions regions to read; empty for all that the account has enabled
     * @param environment the process environment
     * @param pace when requests may be sent
     */
    public static AwsSession live(
            String profile, List<String> regions, Clock clock, Map<String, String> environment, Pace pace) {
        Set<String> endpoints = configuredHosts(profile, environment);
        SdkHttpClient network = UrlConnectionHttpClient.builder()
                .connectionTimeout(Timeouts.CONNECT)
                .socketTimeout(Timeouts.ANSWER)
                .build();
        Wire wire = new Wire(network, endpoints, pace);
        DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
        if (!profile.isEmpty()) {
            credentials.profileName(profile);
        }
        Clients.Settings settings = new Clients.Settings(credentials.build(), profile, !endpoints.isEmpty());
        String home = regions.isEmpty() ? homeRegion(profile) : regions.get(0);
        return new AwsSession(wire, settings, regions, home, now(clock), pace);
    }

    /** A session whose answers come from a transport in this process; it needs no credentials and no network. */
    public static AwsSession inProcess(SdkHttpClient transport, String homeRegion, List<String> regions, Clock clock) {
        AwsCredentialsProvider none = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
        Clients.Settings settings = new Clients.Settings(none, "", false);
        Pace pace = Pace.free();
        return new AwsSession(new Wire(transport, Set.of(), pace), settings, regions, homeRegion, now(clock), pace);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String homeRegion(String profile) {
        try {
            DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
            if (!profile.isEmpty()) {
                chain.profileName(profile);
            }
            return chain.build().getRegion().id();
        } catch (SdkClientException e) {
            return Region.US_EAST_1.id();
        }
    }

    /** Hosts of endpoints that the user set in the environment or in the profile. */
    private static Set<String> configuredHosts(String profile, Map<String, String> environment) {
        Set<String> hosts = new HashSet<>();
        environment.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith("AWS_ENDPOINT_URL")) {
                addHost(hosts, value);
            }
        });
        addHost(hosts, System.getProperty("aws.endpointUrl", ""));
        String name = profile.isEmpty() ? environment.getOrDefault("AWS_PROFILE", "default") : profile;
        ProfileFile.defaultProfileFile()
                .profile(name)
                .flatMap(p -> p.property("endpoint_url"))
                .ifPresent(url -> addHost(hosts, url));
        return hosts;
    }

    private static void addHost(Set<String> hosts, String url) {
        if (!url.isBlank()) {
            String host = URI.create(url.strip()).getHost();
            if (host != null) {
                hosts.add(host);
            }
        }
    }

    Clients clients() {
        return new Clients(wire, settings);
    }

    Wire wire() {
        return wire;
    }

    List<String> regions() {
        return regions;
    }

    String homeRegion() {
        return homeRegion;
    }

    Pace pace() {
        return pace;
    }

    Instant began() {
        return began;
    }
}
