package io.aiposture.gcp.call;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.Credentials;
import io.aiposture.collect.pace.OpenFiles;
import io.aiposture.collect.pace.Timeouts;
import io.aiposture.collect.rest.Loopback;
import io.aiposture.collect.rest.NoCredentialsException;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.rest.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The network, through Google's HTTP client: tokens for Google's hosts only, time-outs. */
final class GoogleTransport implements RestTransport {

    private static final String GOOGLE = ".googleapis.com";

    private final HttpRequestFactory requests = new NetHttpTransport().createRequestFactory();
    private final @Nullable Credentials credentials;
    private final Set<String> furtherHosts;
    private final String quotaProject;

    /**
     * @param credentials null when every endpoint is a loopback address
     * @param furtherHosts hosts that the user has configured as endpoints
     * @param quotaProject project that pays for the calls; empty for the credentials' own
     */
    GoogleTransport(@Nullable Credentials credentials, Set<String> furtherHosts, String quotaProject) {
        this.credentials = credentials;
        this.furtherHosts = Set.copyOf(furtherHosts);
        this.quotaProject = quotaProject;
    }

    @Override
    public Answer send(Question question) throws IOException {
        URI uri = question.uri();
        boolean configured = furtherHosts.contains(uri.getHost());
        if (!configured && !uri.getHost().endsWith(GOOGLE)) {
            throw new IOException("refused to send a request to a host that is neither Google's nor configured");
        }
        HttpContent body = question.body().isEmpty()
                ? null
                : new ByteArrayContent("application/json", question.body().getBytes(StandardCharsets.UTF_8));
        HttpRequest request = requests.buildRequest(question.verb(), new GenericUrl(uri.toString(), true), body)
                .setConnectTimeout((int) Timeouts.CONNECT.toMillis())
                .setReadTimeout((int) Timeouts.ANSWER.toMillis())
                .setNumberOfRetries(0)
                .setFollowRedirects(false)
                .setSuppressUserAgentSuffix(true)
                .setThrowExceptionOnExecuteError(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false);
        request.getHeaders().setUserAgent("aiposture");
        if (OpenFiles.scarce()) {
            request.getHeaders().set("Connection", "close");
        }
        if (!Loopback.is(uri.getHost())) {
            authorize(request, uri);
        }
        HttpResponse response = request.execute();
        try (InputStream in = response.getContent()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String retryAfter = response.getHeaders().getRetryAfter();
            return new Answer(response.getStatusCode(), text, RetryAfter.of(retryAfter, Clock.systemUTC()));
        } finally {
            response.disconnect();
        }
    }

    private void authorize(HttpRequest request, URI uri) throws IOException {
        if (credentials == null) {
            throw new NoCredentialsException(new IOException("no credentials were found"));
        }
        Map<String, List<String>> headers;
        try {
            headers = credentials.getRequestMetadata(uri);
        } catch (IOException e) {
            throw new NoCredentialsException(e);
        }
        headers.forEach((name, values) -> request.getHeaders().set(name, values));
        if (!quotaProject.isEmpty()) {
            request.getHeaders().set("x-goog-user-project", quotaProject);
        }
    }
}
