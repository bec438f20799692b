package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.sun.net.httpserver.HttpServer;
import io.aiposture.collect.rest.NoCredentialsException;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.collect.rest.RestTransport.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleTransportTest {

    private static final GoogleCredentials TOKEN =
            GoogleCredentials.create(new AccessToken("secret-token", new Date(System.currentTimeMillis() + 3_600_000)));

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile int failures;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                boolean fails = authorizations.size() <= failures;
                exchange.getResponseHeaders().add("Retry-After", "7");
                exchange.getResponseHeaders().add("Location", "https://evil.example/");
                byte[] body = (fails ? "{\"error\":{}}" : "{\"ok\":true}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(fails ? status : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Question local() {
        return new Question(
                "toy:get",
                "GET",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/x"),
                "");
    }

    private Answer send(int times, int code) throws IOException {
        failures = times;
        status = code;
        return new GoogleTransport(TOKEN, Set.of("127.0.0.1"), "payer").send(local());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 503})
    void whatFailsIsNotSentAgainHere(int code) throws IOException {
        assertThat(send(1, code)).isEqualTo(new Answer(code, "{\"error\":{}}", Duration.ofSeconds(7)));
        assertThat(authorizations).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        assertThat(send(1, 302).status()).isEqualTo(302);
    }

    @Test
    void noTokenGoesToALoopbackAddress() throws IOException {
        send(0, 200);
        assertThat(authorizations).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://googleapis.com.evil.example/",
                "https://evilgoogleapis.com/",
                "http://169.254.169.254/computeMetadata/v1/",
                "https://storage.googleapis.com@evil.example/"
            })
    void foreignHostsAreRefused(String address) {
        GoogleTransport transport = new GoogleTransport(TOKEN, Set.of(), "");
        assertThatThrownBy(() -> transport.send(new Question("toy:get", "GET", URI.create(address), "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused")
                .hasMessageNotContaining("evil");
    }

    @Test
    void withoutCredentialsNothingIsSent() {
        GoogleTransport transport = new GoogleTransport(null, Set.of(), "");
        assertThatThrownBy(() -> transport.send(
                        new Question("toy:get", "GET", URI.create("https://storage.googleapis.com/storage/v1/b"), "")))
                .isInstanceOf(NoCredentialsException.class);
    }
}
