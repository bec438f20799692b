package io.aiposture.aws.call;

import io.aiposture.collect.call.Request;
import io.aiposture.collect.type.Operation;
import io.aiposture.testing.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The sample estate, in which one operation fails in one way. */
final class FaultyAnswers implements Wire.AnswersByOperation {

    private static final List<String> TOKENS = List.of("NextToken", "nextToken", "NextMarker", "Marker", "position");

    private final String operation;
    private final Fault fault;

    FaultyAnswers(String operation, Fault fault) {
        this.operation = operation;
        this.fault = fault;
    }

    /** True when the operation's answers come in pages. */
    static boolean isPaged(Operation operation) {
        return Models.answer(operation).sdkFields().stream()
                .map(SdkField::memberName)
                .anyMatch(TOKENS::contains);
    }

    @Override
    public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
        if (!request.id().equals(operation)) {
            return Nordlicht.ESTATE.answer(request, http);
        }
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (fault == Fault.TIMEOUT) {
                    throw new SocketTimeoutException("read timed out");
                }
                if (fault == Fault.REFUSED) {
                    throw new ConnectException("refused");
                }
                return respond(http);
            }

            @Override
            public void abort() {}
        };
    }

    private int status() {
        return switch (fault) {
            case DENIED -> 403;
            case THROTTLED, NOT_OFFERED -> 400;
            case SERVER_ERROR -> 500;
            default -> 200;
        };
    }

    private String code() {
        return switch (fault) {
            case DENIED -> "AccessDeniedException";
            case THROTTLED -> "ThrottlingException";
            case SERVER_ERROR -> "InternalFailure";
            case NOT_OFFERED -> "UnknownOperationException";
            default -> "";
        };
    }

    private HttpExecuteResponse respond(HttpExecuteRequest http) {
        SdkHttpResponse.Builder response = SdkHttpResponse.builder().statusCode(status());
        if (!code().isEmpty()) {
            response.putHeader("x-amzn-ErrorType", code());
        }
        boolean xml = http.httpRequest().host().matches("(ec2|iam|sts|s3|.*\\.s3|.*s3-control)\\..*");
        byte[] body = body(xml).getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(response.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    private String body(boolean xml) {
        return switch (fault) {
            case MALFORMED -> xml ? "<Response><Regions><item>" : "{\"Items\": [{\"x\": ";
            case EMPTY_PAGE_WITH_TOKEN ->
                xml
                        ? "<R><GetAccountAuthorizationDetailsResult><IsTruncated>true</IsTruncated><Marker>t</Marker>"
                                + "</GetAccountAuthorizationDetailsResult><ListAccessKeysResult><Marker>t</Marker>"
                                + "</ListAccessKeysResult><ListMFADevicesResult><Marker>t</Marker></ListMFADevicesResult>"
                                + "<ListServiceSpecificCredentialsResult><Marker>t</Marker>"
                                + "</ListServiceSpecificCredentialsResult>"
                                + "<nextToken>t</nextToken><ContinuationToken>t</ContinuationToken></R>"
                        : "{\"NextToken\":\"t\",\"nextToken\":\"t\",\"NextMarker\":\"t\",\"Marker\":\"t\",\"position\":\"t\"}";
            default ->
                xml
                        ? "<Response><Errors><Error><Code>" + code() + "</Code></Error></Errors><Error><Code>" + code()
                                + "</Code></Error></Response>"
                        : "{\"__type\":\"" + code() + "\"}";
        };
    }
}
