package io.aiposture.azure.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.azure.type.Arm;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.inventory.Reason;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error bodies as Resource Manager and its resource providers write them. */
class ArmFaultsTest {

    private static Throwable thrown(int status, String body) {
        RestApi api = new RestApi(
                question -> new Answer(status, body),
                new ArmAddressing(URI.create("https://management.azure.com")),
                ArmFaults.FAULTS);
        Request request = new Request(
                Arm.arm("Microsoft.Authorization/locks"),
                "",
                JsonNodeFactory.instance.objectNode().put(Arm.SCOPE, "/subscriptions/s"));
        return catchThrowable(() -> api.call(request));
    }

    private static String error(String code) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"The client 'x' with object id 'y' has none.\"}}";
    }

    @ParameterizedTest
    @CsvSource({
        "403,AuthorizationFailed," + Reason.ACCESS_DENIED,
        "403,LinkedAuthorizationFailed," + Reason.ACCESS_DENIED,
        "403,RBACAccessDenied," + Reason.ACCESS_DENIED,
        "401,ExpiredAuthenticationToken," + Reason.CREDENTIALS,
        "401,InvalidAuthenticationTokenTenant," + Reason.CREDENTIALS,
        "404,ResourceNotFound," + Reason.VANISHED,
        "404,ManagementPolicyNotFound," + Reason.VANISHED,
        "404,SubscriptionNotFound," + Reason.VANISHED,
        "429,TooManyRequests," + Reason.THROTTLED,
        "429,SubscriptionRequestsThrottled," + Reason.THROTTLED,
        "504,GatewayTimeout," + Reason.TIMEOUT,
        "500,InternalServerError," + Reason.SERVER_ERROR,
        "400,InvalidApiVersionParameter," + Reason.REJECTED
    })
    void codesHaveReasons(int status, String code, String reason) {
        CallException failure = (CallException) thrown(status, error(code));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.getMessage()).doesNotContain("object id");
    }

    @ParameterizedTest
    @CsvSource({"409,MissingSubscriptionRegistration", "404,InvalidResourceType", "400,NoRegisteredProviderFound"})
    void aProviderThatIsNotThereIsNotOffered(int status, String code) {
        assertThat(thrown(status, error(code))).isInstanceOf(NotOfferedException.class);
    }

    @Test
    void someProvidersWriteTheCodeAtTheTop() {
        CallException failure = (CallException) thrown(429, "{\"code\":\"RateLimiting\",\"message\":\"\"}");
        assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
    }

    @Test
    void anErrorWithoutACodeHasItsStatus() {
        assertThat(((CallException) thrown(403, "")).code()).isEqualTo("HTTP 403");
        assertThat(((CallException) thrown(502, "<html>")).reason()).isEqualTo(Reason.SERVER_ERROR);
        assertThat(((CallException) thrown(200, "<html>")).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(((CallException) thrown(200, "[]")).reason()).isEqualTo(Reason.MALFORMED);
    }
}
