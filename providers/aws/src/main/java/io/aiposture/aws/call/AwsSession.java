package io.aiposture.aws.call;

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
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

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

    private AwsSession(Wire wire, Clients.Settings settings, List<String> regions, String homeRegion, Instant began) {
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
     */
    public static AwsSession live(String profile, List<String> regions, Clock clock, Map<String, String> environment) {
        Set<String> endpoints = configuredHosts(profile, environment);
        Wire wire = new Wire(UrlConnectionHttpClient.create(), endpoints);
        DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
        if (!profile.isEmpty()) {
            credentials.profileName(profile);
        }
        RetryStrategy retries = AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                .maxAttempts(5)
                .build();
        Clients.Settings settings = new Clients.Settings(credentials.build(), profile, retries, !endpoints.isEmpty());
        String home = regions.isEmpty() ? homeRegion(profile) : regions.get(0);
        return new AwsSession(wire, settings, regions, home, now(clock));
    }

    /** A session whose answers come from a transport in this process; it needs no credentials and no network. */
    public static AwsSession inProcess(SdkHttpClient transport, String homeRegion, List<String> regions, Clock clock) {
        AwsCredentialsProvider none = StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
        RetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(2)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .circuitBreakerEnabled(false)
                .build();
        Clients.Settings settings = new Clients.Settings(none, "", retries, false);
        return new AwsSession(new Wire(transport, Set.of()), settings, regions, homeRegion, now(clock));
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

    Instant began() {
        return began;
    }
}
