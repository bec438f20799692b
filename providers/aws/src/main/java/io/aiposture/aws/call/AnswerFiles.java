package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.rest.YamlFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers of AWS APIs from YAML files on the class path, in place of a network: the sample estate of {@code scan demo}.
 * A file {@code <root>/<region>/<service>.yaml} holds, for each operation, cases with {@code when} (request members that
 * must be equal) and one of {@code answer} (JSON body), {@code xml} (raw body) or {@code error}; {@code empty} lists
 * operations that answer with nothing. The directories {@code any-region} and {@code global} come after the region's.
 * What no file answers is an error 501: a scan reports it as unread.
 */
public final class AnswerFiles implements Wire.AnswersByOperation {

    private final String root;
    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

    /** @param root class path directory without leading slash */
    public AnswerFiles(String root) {
        this.root = root;
    }

    @Override
    public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return respond(request);
            }

            @Override
            public void abort() {
                // nothing is under way
            }
        };
    }

    private HttpExecuteResponse respond(Request request) {
        for (String place : places(request)) {
            JsonNode file = file(place + "/" + request.operation().service().id());
            for (JsonNode unanswered : file.path("empty")) {
                if (unanswered.asText().equals(request.operation().name())) {
                    return response(200, "", isXml(request) ? "<Answer/>" : "{}");
                }
            }
            for (JsonNode candidate : file.path(request.operation().name())) {
                if (matches(candidate.path("when"), request.args())) {
                    return response(candidate);
                }
            }
        }
        return response(501, "NotAnswered", "{}");
    }

    private static Iterable<String> places(Request request) {
        return AwsService.of(request.operation()).global()
                ? List.of("global")
                : List.of(request.region(), "any-region");
    }

    private static boolean isXml(Request request) {
        return switch (AwsService.of(request.operation())) {
            case IAM, STS, EC2, S3, S3CONTROL, CLOUDWATCH -> true;
            default -> false;
        };
    }

    /** Numbers and truth values may be given as text; lists must be equal. */
    private static boolean matches(JsonNode when, JsonNode args) {
        return when.properties().stream().allMatch(e -> {
            JsonNode given = args.path(e.getKey());
            boolean sameText =
                    given.isValueNode() && given.asText().equals(e.getValue().asText());
            return e.getValue().equals(given) || sameText;
        });
    }

    private static HttpExecuteResponse response(JsonNode candidate) {
        if (candidate.has("error")) {
            JsonNode error = candidate.get("error");
            return response(error.path("status").asInt(), error.path("code").asText(), "");
        }
        String body = candidate.has("xml")
                ? candidate.get("xml").asText()
                : candidate.path("answer").toString();
        return response(200, "", body);
    }

    /** Errors carry their code in the header and in both forms of body, so that every protocol finds it. */
    private static HttpExecuteResponse response(int status, String code, String body) {
        SdkHttpResponse.Builder http = SdkHttpResponse.builder().statusCode(status);
        String content = body;
        if (!code.isEmpty()) {
            http.putHeader("x-amzn-ErrorType", code);
            content = "<ErrorResponse><Errors><Error><Code>" + code + "</Code></Error></Errors><Error><Code>" + code
                    + "</Code></Error><Code>" + code + "</Code></ErrorResponse>";
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(http.build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }

    private JsonNode file(String name) {
        return files.computeIfAbsent(root + "/" + name + ".yaml", YamlFile::read);
    }
}
