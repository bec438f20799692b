package io.aiposture.collect.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestFaultsTest {

    private static final RestFaults FAULTS =
            new RestFaults(b -> b.path("code").asText(), Set.of("Off"), Map.of("Busy", Reason.THROTTLED));

    private static CallException failure(int status, String body) {
        return catchThrowableOfType(CallException.class, () -> FAULTS.read(new RestTransport.Answer(status, body)));
    }

    @Test
    void anObjectIsData() throws Exception {
        assertThat(FAULTS.read(new RestTransport.Answer(200, "{\"a\":1}"))
                        .path("a")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "", "<html>", "{\"a\":", "12"})
    void nothingElseIs(String body) {
        assertThat(failure(200, body).reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, RequestRejected",
        "401, CredentialsInvalid",
        "403, AccessDenied",
        "404, NotFoundAfterList",
        "408, Timeout",
        "429, Throttled",
        "500, ServerError",
        "501, ServerError",
        "504, Timeout",
        "302, RequestRejected"
    })
    void theStatusSaysWhy(int status, String reason) {
        assertThat(failure(status, "<html>").reason()).isEqualTo(reason);
        assertThat(failure(status, "{}").code()).isEqualTo("HTTP " + status);
    }

    @Test
    void aCodeSaysMoreThanTheStatus() {
        assertThat(failure(403, "{\"code\":\"Busy\"}").reason()).isEqualTo(Reason.THROTTLED);
        assertThat(failure(403, "{\"code\":\"Other\"}").code()).isEqualTo("Other");
        assertThatThrownBy(() -> FAULTS.read(new RestTransport.Answer(403, "{\"code\":\"Off\"}")))
                .isInstanceOf(NotOfferedException.class);
    }

    @Test
    void whenNoAnswerComes() {
        assertThat(RestFaults.of(new SocketTimeoutException()).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(RestFaults.of(new HttpTimeoutException("")).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(RestFaults.of(new IOException(new ConnectException())).code())
                .isEqualTo("ConnectException");
        assertThat(RestFaults.of(new UnknownHostException("x")).reason()).isEqualTo(Reason.NETWORK);
        assertThat(RestFaults.of(new NoCredentialsException(new IOException("/home/me/key.json")))
                        .reason())
                .isEqualTo(Reason.CREDENTIALS);
    }
}
