package io.aiposture.aws.call;

import io.aiposture.aws.type.AwsQuotas;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.OpenFiles;
import io.aiposture.collect.pace.Pace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The one seam through which all requests of all AWS clients go: it knows which operation is under way, refuses hosts
 * that are not AWS's, and keeps the body of the last answer so that members unknown to the SDK are not lost.
 *
 * <p>The SDK's synchronous clients call it on the thread that made the request, which is how a request on the wire is
 * matched with its operation. Credential providers (SSO, web identity, instance metadata) use their own clients.
 */
final class Wire implements SdkHttpClient {

    private static final Set<String> AWS =
            Set.of(".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".api.amazonwebservices.com.cn", ".amazonaws.eu");

    private final SdkHttpClient transport;
    private final Set<String> furtherHosts;
    private final Pace pace;
    private final ThreadLocal<Exchange> current = new ThreadLocal<>();

    /** What is under way on a thread. */
    static final class Exchange {
        final Request request;
        byte[] body = new byte[0];
        boolean sent;

        Exchange(Request request) {
            this.request = request;
        }
    }

    /**
     * @param transport what carries requests: the network, or answers from files
     * @param furtherHosts hosts that the user has configured as endpoints
     * @param pace lets the first request of a call go before it is here, and is asked for any further one
     */
    Wire(SdkHttpClient transport, Set<String> furtherHosts, Pace pace) {
        this.transport = transport;
        this.pace = pace;
        this.furtherHosts = Set.copyOf(furtherHosts);
    }

    /** Announces the operation whose requests this thread sends next. */
    Exchange begin(Request request) {
        Exchange exchange = new Exchange(request);
        current.set(exchange);
        return exchange;
    }

    void end() {
        current.remove();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String host = request.httpRequest().host();
        if (!allowed(host)) {
            throw new IllegalStateException(
                    "refused to send a request to " + host + ": it is neither an AWS host nor a configured endpoint");
        }
        @Nullable Exchange exchange = current.get();
        if (exchange != null && transport instanceof AnswersByOperation answers) {
            return recorded(answers.answer(exchange.request, request), exchange);
        }
        ExecutableHttpRequest prepared = transport.prepareRequest(OpenFiles.scarce() ? closing(request) : request);
        return exchange == null ? prepared : recorded(prepared, exchange);
    }

    /** A transport that chooses its answer by operation, not by address: files instead of a network. */
    interface AnswersByOperation extends SdkHttpClient {
        ExecutableHttpRequest answer(Request request, HttpExecuteRequest http);

        @Override
        default ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            throw new IllegalStateException("a request outside of any operation: "
                    + request.httpRequest().host());
        }

        @Override
        default void close() {}
    }

    private static HttpExecuteRequest closing(HttpExecuteRequest request) {
        return HttpExecuteRequest.builder()
                .request(request.httpRequest().toBuilder()
                        .putHeader("Connection", "close")
                        .build())
                .contentStreamProvider(request.contentStreamProvider().orElse(null))
                .metricCollector(request.metricCollector().orElse(null))
                .build();
    }

    private boolean allowed(String host) {
        return furtherHosts.contains(host) || AWS.stream().anyMatch(host::endsWith);
    }

    private ExecutableHttpRequest recorded(ExecutableHttpRequest inner, Exchange exchange) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                waitForTurn(exchange);
                HttpExecuteResponse response = inner.call();
                if (response.responseBody().isEmpty()) {
                    exchange.body = new byte[0];
                    return response;
                }
                try (AbortableInputStream body = response.responseBody().get()) {
                    exchange.body = body.readAllBytes();
                }
                return HttpExecuteResponse.builder()
                        .response(response.httpResponse())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(exchange.body)))
                        .build();
            }

            @Override
            public void abort() {
                inner.abort();
            }
        };
    }

    /** The SDK sends some calls twice: to a bucket's own region, or with a corrected clock. */
    private void waitForTurn(Exchange exchange) throws InterruptedIOException {
        try {
            if (exchange.sent) {
                Request request = exchange.request;
                pace.further(AwsQuotas.route(request.operation(), request.region()));
            }
            exchange.sent = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String clientName() {
        return "aiposture";
    }
}
