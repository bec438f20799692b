package io.aiposture.azure.call;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import io.aiposture.collect.pace.Timeouts;
import io.aiposture.collect.rest.NoCredentialsException;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.rest.RetryAfter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The network, through Azure's own pipeline: one host, a token for it, time-outs. */
final class ArmTransport implements RestTransport {

    private final HttpPipeline pipeline;
    private final String authority;

    /**
     * @param root the only address that requests go to
     * @param credential null when the root is a loopback address, which gets no token
     * @param scope what the token is for
     */
    ArmTransport(URI root, @Nullable TokenCredential credential, String scope) {
        this.authority = root.getAuthority();
        List<HttpPipelinePolicy> policies = new ArrayList<>();
        if (credential != null) {
            policies.add(new BearerTokenAuthenticationPolicy(credential, scope));
        }
        this.pipeline = new HttpPipelineBuilder()
                .httpClient(new JdkHttpClientBuilder()
                        .connectionTimeout(Timeouts.CONNECT)
                        .responseTimeout(Timeouts.ANSWER)
                        .readTimeout(Timeouts.ANSWER)
                        .build())
                .policies(policies.toArray(HttpPipelinePolicy[]::new))
                .build();
    }

    @Override
    public Answer send(Question question) throws IOException {
        if (!question.uri().getAuthority().equalsIgnoreCase(authority)) {
            throw new IOException("refused to send a request to a host that is not the configured one");
        }
        HttpRequest request = new HttpRequest(
                        HttpMethod.valueOf(question.verb()), question.uri().toURL())
                .setHeader(HttpHeaderName.ACCEPT, "application/json")
                .setHeader(HttpHeaderName.USER_AGENT, "aiposture");
        try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            String body = response.getBodyAsBinaryData() == null
                    ? ""
                    : response.getBodyAsBinaryData().toString();
            String retryAfter = response.getHeaders().getValue(HttpHeaderName.RETRY_AFTER);
            return new Answer(response.getStatusCode(), body, RetryAfter.of(retryAfter, Clock.systemUTC()));
        } catch (ClientAuthenticationException e) {
            throw new NoCredentialsException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw io(e);
        }
    }

    /** The pipeline wraps what the network throws; anything else is a defect and stays one. */
    private static IOException io(RuntimeException thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException io) {
                return io;
            }
            if (t instanceof TimeoutException) {
                return new java.net.SocketTimeoutException("no answer in time");
            }
        }
        throw thrown;
    }
}
