package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.ClientAuthenticationException;
import com.sun.net.httpserver.HttpServer;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.NoCredentialsException;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.collect.rest.RestTransport.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class ArmTransportTest {

    private static final AccessToken TOKEN = new AccessToken(
            "secret-token", OffsetDateTime.now(Clock.systemUTC()).plusHours(1));

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
                exchange.getResponseHeaders().add("Location", "https://evil.example/");
                exchange.getResponseHeaders().add("Retry-After", "7");
                byte[] body = (fails ? "{\"error\":{}}" : "{\"ok\":\"ü\"}").getBytes(StandardCharsets.UTF_8);
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

    private URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static Question question(String uri) {
        return new Question("Toy:list", "GET", URI.create(uri), "");
    }

    /** As the command line makes it for a loopback address. */
    private Answer send(int times, int code) throws IOException {
        failures = times;
        status = code;
        AzureSession session = LiveAzure.session(
                List.of("s"),
                List.of(),
                "AzureCloud",
                Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC),
                Map.of(LiveAzure.ENDPOINT, root() + "/"),
                Pace.free());
        return session.transport().send(question(session.root() + "/x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 503})
    void whatFailsIsNotSentAgainHere(int code) throws IOException {
        assertThat(send(1, code)).isEqualTo(new Answer(code, "{\"error\":{}}", Duration.ofSeconds(7)));
        assertThat(authorizations).hasSize(1);
    }

    @Test
    void answersAreText() throws IOException {
        assertThat(send(0, 200).body()).isEqualTo("{\"ok\":\"ü\"}");
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
                "https://management.azure.com.evil.example/",
                "https://management.azure.com@evil.example/",
                "https://management.azure.com:444/",
                "http://169.254.169.254/metadata/identity/oauth2/token"
            })
    void foreignHostsAreRefused(String address) {
        TokenCredential credential = request -> Mono.just(TOKEN);
        ArmTransport transport = new ArmTransport(URI.create("https://management.azure.com"), credential, "x/.default");
        assertThatThrownBy(() -> transport.send(question(address)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused")
                .hasMessageNotContaining("evil");
    }

    @Test
    void withoutCredentialsNothingIsSent() {
        TokenCredential none = request -> Mono.error(new ClientAuthenticationException("az login", null));
        ArmTransport transport = new ArmTransport(URI.create("https://127.0.0.1:1"), none, "x/.default");
        assertThatThrownBy(() -> transport.send(question("https://127.0.0.1:1/x")))
                .isInstanceOf(NoCredentialsException.class)
                .hasMessageNotContaining("az login");
    }

    @Test
    void aRefusedConnectionIsAnIoFailure() {
        ArmTransport transport = new ArmTransport(root(), null, "");
        server.stop(0);
        assertThatThrownBy(() -> transport.send(question(root() + "/x"))).isInstanceOf(IOException.class);
    }
}
