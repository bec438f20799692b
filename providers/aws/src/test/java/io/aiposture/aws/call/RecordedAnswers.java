package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.call.Request;
import io.aiposture.testing.Recordings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** One group of the recordings in ../shared as a transport; the recordings are read from there, never copied. */
final class RecordedAnswers implements Wire.AnswersByOperation {

    private static final String IDENTITY = """
            <GetCallerIdentityResponse><GetCallerIdentityResult><Account>644160558196</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>""";

    private final List<JsonNode> entries;
    private final Set<String> served = new TreeSet<>();
    private final Set<String> unanswered = new TreeSet<>();
    private final Set<String> givenPages = new HashSet<>();

    private RecordedAnswers(List<JsonNode> entries) {
        this.entries = entries;
    }

    /** All groups by name; empty when there are no recordings beside the checkout. */
    static Map<String, RecordedAnswers> groups(Path directory) throws IOException {
        Map<String, RecordedAnswers> answers = new TreeMap<>();
        Recordings.groups(directory).forEach((name, entries) -> {
            // CloudWatch is there twice, once for each protocol; this SDK version speaks the older one
            entries.removeIf(e -> e.path("id").asText().endsWith("~json"));
            if (!entries.isEmpty()) {
                answers.put(name, new RecordedAnswers(entries));
            }
        });
        return answers;
    }

    /** Operations that were answered from a recording. */
    Set<String> served() {
        return served;
    }

    /** Operations that this group does not hold. */
    Set<String> unanswered() {
        return unanswered;
    }

    /** Operations that this group answers with an error. */
    Set<String> errors() {
        Set<String> errors = new TreeSet<>();
        entries.stream().filter(e -> e.at("/response/status").asInt() >= 300).forEach(e -> errors.add(operation(e)));
        return errors;
    }

    /** Operations of which the recording stops in the middle of a list. */
    Set<String> cutShort() {
        Set<String> cut = new TreeSet<>();
        entries.stream().filter(e -> e.path("continues").asBoolean()).forEach(e -> cut.add(operation(e)));
        return cut;
    }

    Set<String> recorded() {
        Set<String> recorded = new TreeSet<>();
        entries.forEach(e -> recorded.add(operation(e)));
        return recorded;
    }

    private static String operation(JsonNode entry) {
        return entry.path("service").asText() + ":" + entry.path("operation").asText();
    }

    @Override
    public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
        HttpExecuteResponse response = respond(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response;
            }

            @Override
            public void abort() {}
        };
    }

    private synchronized HttpExecuteResponse respond(Request request) {
        List<JsonNode> candidates =
                entries.stream().filter(e -> operation(e).equals(request.id())).toList();
        JsonNode chosen = choose(candidates, request);
        if (chosen == null) {
            if (request.id().equals("sts:GetCallerIdentity")) {
                return response(200, IDENTITY);
            }
            unanswered.add(request.id());
            return response(501, "{}");
        }
        boolean repeated = chosen.path("continues").asBoolean()
                && !givenPages.add(chosen.path("id").asText());
        if (repeated) {
            return response(501, "{}");
        }
        served.add(request.id());
        return response(
                chosen.at("/response/status").asInt(),
                chosen.at("/response/body").asText());
    }

    private final Map<String, Integer> position = new TreeMap<>();

    /** As the recordings' README says: an entry that mentions a value of the request, else the next in order. */
    private JsonNode choose(List<JsonNode> candidates, Request request) {
        for (JsonNode entry : candidates) {
            String body = entry.at("/response/body").asText();
            for (JsonNode value : request.args()) {
                String text = value.isArray() ? value.path(0).asText() : value.asText();
                boolean named = text.length() >= 6
                        && (body.contains("\"" + text + "\"")
                                || body.contains("/" + text + "\"")
                                || body.contains(">" + text + "<")
                                || body.contains("/" + text + "<"));
                if (named) {
                    return entry;
                }
            }
        }
        if (candidates.isEmpty()) {
            return null;
        }
        int next = position.merge(request.id(), 1, Integer::sum) - 1;
        return candidates.get(Math.min(next, candidates.size() - 1));
    }

    private static HttpExecuteResponse response(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                .build();
    }
}
