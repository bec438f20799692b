package io.aiposture.aws.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class FaultsTest {

    private static CallException of(RuntimeException thrown, boolean mayExist) throws NotOfferedException {
        return Faults.of(thrown, () -> mayExist);
    }

    private static RuntimeException service(String code, int status) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, AccessDenied",
        "UnauthorizedOperation, 403, AccessDenied",
        "SomethingElse, 403, AccessDenied",
        "ExpiredToken, 403, CredentialsInvalid",
        "UnrecognizedClientException, 400, CredentialsInvalid",
        "ThrottlingException, 400, Throttled",
        "TooManyRequestsException, 429, Throttled",
        "InternalFailure, 500, ServerError",
        "ResourceNotFoundException, 400, NotFoundAfterList",
        "NoSuchEntity, 404, NotFoundAfterList",
        "ValidationException, 400, RequestRejected",
    })
    void servicesSayWhy(String code, int status, String reason) throws Exception {
        assertThat(of(service(code, status), true).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"UnknownOperationException, 404", "OptInRequired, 403", "SubscriptionRequiredException, 400"})
    void whatIsNotOfferedIsNotDenied(String code, int status) {
        assertThatThrownBy(() -> of(service(code, status), true)).isInstanceOf(NotOfferedException.class);
    }

    /** A name that cannot be looked up says "not offered" only when the network is known to work. */
    @Test
    void anEndpointWithoutAddressIsNotOfferedOnlyIfItCannotExist() throws Exception {
        RuntimeException unknown =
                SdkClientException.create("no", new UnknownHostException("bedrock.xx.amazonaws.com"));
        assertThatThrownBy(() -> of(unknown, false)).isInstanceOf(NotOfferedException.class);
        assertThat(of(unknown, true).reason()).isEqualTo(Reason.NETWORK);
    }

    @Test
    void clientFailures() throws Exception {
        assertThat(of(SdkClientException.create("x", new SocketTimeoutException("read")), true)
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
        assertThat(of(SdkClientException.create("x", new IOException("reset")), true)
                        .reason())
                .isEqualTo(Reason.NETWORK);
        assertThat(of(SdkClientException.create("Unable to load credentials from any provider"), true)
                        .reason())
                .isEqualTo(Reason.CREDENTIALS);
        assertThat(of(new IllegalStateException("odd"), true).reason()).isEqualTo(Reason.MALFORMED);
    }
}
