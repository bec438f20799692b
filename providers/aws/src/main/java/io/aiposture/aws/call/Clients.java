package io.aiposture.aws.call;

import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.pace.Timeouts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3control.S3ControlClientBuilder;
import software.amazon.awssdk.services.s3control.endpoints.S3ControlEndpointParams;
import software.amazon.awssdk.services.s3control.endpoints.S3ControlEndpointProvider;

/** One SDK client for each service and region, all on the same {@link Wire}. Thread-safe. */
final class Clients implements AutoCloseable {

    /** Longer than the slowest list call that was seen documented; a hung connection must not hang a scan. */
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(55);

    /** Whether a request is sent again is decided for all clouds in one place; only the client can mend its clock. */
    private static final RetryStrategy RETRIES = StandardRetryStrategy.builder()
            .maxAttempts(2)
            .retryOnException(Clients::isClockSkew)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .circuitBreakerEnabled(false)
            .useClientDefaults(false)
            .build();

    /**
     * What all clients share.
     *
     * @param profile name of the profile of {@code ~/.aws}; empty for the default
     * @param ownEndpoint true when an endpoint is configured by the user, so that hosts must not be made up
     */
    record Settings(AwsCredentialsProvider credentials, String profile, boolean ownEndpoint) {}

    private final Wire wire;
    private final Settings settings;
    private final Map<String, SdkClient> clients = new ConcurrentHashMap<>();
    /** For time-outs; of its own every client would have five threads. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, Clients::daemon);

    Clients(Wire wire, Settings settings) {
        this.wire = wire;
        this.settings = settings;
    }

    SdkClient get(AwsService service, String region) {
        return clients.computeIfAbsent(service + "/" + region, k -> build(service, region));
    }

    private SdkClient build(AwsService service, String region) {
        try {
            Method factory = Class.forName(service.clientClass()).getMethod("builder");
            AwsClientBuilder<?, ?> builder = (AwsClientBuilder<?, ?>) factory.invoke(null);
            builder.region(Region.of(region))
                    .credentialsProvider(settings.credentials())
                    .overrideConfiguration(overrides());
            ((SdkSyncClientBuilder<?, ?>) builder).httpClient(wire);
            if (builder instanceof S3ClientBuilder s3) {
                s3.crossRegionAccessEnabled(!settings.ownEndpoint()).forcePathStyle(settings.ownEndpoint());
            }
            if (builder instanceof S3ControlClientBuilder control) {
                control.endpointProvider(Clients::endpoint);
            }
            return (SdkClient) builder.build();
        } catch (InvocationTargetException
                | ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException e) {
            throw new IllegalStateException("no SDK client for " + service.id(), e);
        }
    }

    /** An endpoint that the user set as it is: the SDK puts an account's id before its host, also before an IP address. */
    private static CompletableFuture<Endpoint> endpoint(S3ControlEndpointParams asked) {
        CompletableFuture<Endpoint> usual =
                S3ControlEndpointProvider.defaultProvider().resolveEndpoint(asked);
        String own = asked.endpoint();
        return own == null
                ? usual
                : usual.thenApply(e -> e.toBuilder().url(URI.create(own)).build());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "time-outs");
        thread.setDaemon(true);
        return thread;
    }

    private static boolean isClockSkew(Throwable thrown) {
        return thrown instanceof SdkException e && RetryUtils.isClockSkewException(e);
    }

    private ClientOverrideConfiguration overrides() {
        ClientOverrideConfiguration.Builder builder = ClientOverrideConfiguration.builder()
                .apiCallTimeout(CALL_TIMEOUT)
                .apiCallAttemptTimeout(Timeouts.CONNECT.plus(Timeouts.ANSWER))
                .retryStrategy(RETRIES)
                .scheduledExecutorService(timer)
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_PREFIX, "aiposture");
        if (settings.ownEndpoint()) {
            builder.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true);
        }
        if (!settings.profile().isEmpty()) {
            builder.defaultProfileName(settings.profile()).defaultProfileFile(ProfileFile.defaultProfileFile());
        }
        return builder.build();
    }

    @Override
    public void close() {
        clients.values().forEach(SdkClient::close);
        timer.shutdownNow();
    }
}
