package io.aiposture.aws.call;

import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.rest.RetryAfter;
import io.aiposture.inventory.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Says in the words of {@link Reason} why a call failed. The only place that knows AWS's error codes. */
final class Faults {

    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AuthorizationError",
            "AuthorizationErrorException",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "NotAuthorized",
            "Forbidden",
            "ForbiddenException",
            "AllAccessDisabled",
            "KMSAccessDeniedException");
    private static final Set<String> CREDENTIALS = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "InvalidAccessKeyId",
            "InvalidToken",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "IncompleteSignature",
            "RequestExpired",
            "AuthFailure");
    private static final Set<String> NOT_OFFERED = Set.of(
            "UnknownOperationException",
            "UnsupportedOperation",
            "UnsupportedOperationException",
            "InvalidAction",
            "OptInRequired",
            "SubscriptionRequiredException",
            "UnsupportedRegionException");

    private Faults() {}

    /**
     * Turns what the SDK threw into our words.
     *
     * @param mayExist asked when an endpoint has no address: whether it may exist all the same
     */
    static CallException of(RuntimeException thrown, BooleanSupplier mayExist) throws NotOfferedException {
        if (thrown instanceof AwsServiceException service) {
            return service(service);
        }
        if (thrown instanceof ApiCallTimeoutException || thrown instanceof ApiCallAttemptTimeoutException) {
            return new CallException(Reason.TIMEOUT, "Timeout", thrown);
        }
        if (thrown instanceof AbortedException) {
            return new CallException(Reason.INTERRUPTED, "Aborted", thrown);
        }
        UnknownHostException unknownHost = cause(thrown, UnknownHostException.class);
        if (unknownHost != null && !mayExist.getAsBoolean()) {
            throw new NotOfferedException("no such endpoint");
        }
        return client(thrown);
    }

    private static CallException client(RuntimeException thrown) {
        if (cause(thrown, SocketTimeoutException.class) != null) {
            return new CallException(Reason.TIMEOUT, "SocketTimeout", thrown);
        }
        IOException io = cause(thrown, IOException.class);
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("credentials") || message.contains("sso") && message.contains("token")) {
            return new CallException(Reason.CREDENTIALS, "NoCredentials", thrown);
        }
        boolean parser = io != null && io.getClass().getName().contains(".jackson.");
        if (io != null && !parser && !message.contains("unmarshall") && !message.contains("parse")) {
            return new CallException(Reason.NETWORK, io.getClass().getSimpleName(), thrown);
        }
        return new CallException(Reason.MALFORMED, thrown.getClass().getSimpleName(), thrown);
    }

    private static CallException service(AwsServiceException e) throws NotOfferedException {
        @Nullable
        String given = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        String code = given == null ? "" : given;
        if (NOT_OFFERED.contains(code)) {
            throw new NotOfferedException(code);
        }
        String shown = code.isEmpty() ? "HTTP " + e.statusCode() : code;
        return new CallException(reason(e, code), shown, retryAfter(e), e);
    }

    private static Duration retryAfter(AwsServiceException e) {
        @Nullable
        SdkHttpResponse response =
                e.awsErrorDetails() == null ? null : e.awsErrorDetails().sdkHttpResponse();
        return response == null
                ? Duration.ZERO
                : RetryAfter.of(response.firstMatchingHeader("Retry-After").orElse(null), Clock.systemUTC());
    }

    private static String reason(AwsServiceException e, String code) {
        if (CREDENTIALS.contains(code)) {
            return Reason.CREDENTIALS;
        }
        if (DENIED.contains(code)) {
            return Reason.ACCESS_DENIED;
        }
        if (e.isThrottlingException() || e.statusCode() == 429) {
            return Reason.THROTTLED;
        }
        if (e.statusCode() >= 500) {
            return Reason.SERVER_ERROR;
        }
        if (e.statusCode() == 403) {
            return Reason.ACCESS_DENIED;
        }
        boolean notFound = e.statusCode() == 404 || code.contains("NotFound") || code.startsWith("NoSuch");
        return notFound ? Reason.VANISHED : Reason.REJECTED;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
