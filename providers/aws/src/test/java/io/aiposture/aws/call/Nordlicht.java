package io.aiposture.aws.call;

import io.aiposture.collect.Collector;
import io.aiposture.collect.call.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** The sample estate, read through the real SDK. */
final class Nordlicht {

    static final String HOME = "eu-west-1";
    static final Wire.AnswersByOperation ESTATE = new AnswerFiles("demo/aws");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    private Nordlicht() {}

    /** @param regions those to be read; none for all */
    static Collector collector(SdkHttpClient estate, String... regions) {
        return new AwsCollector(AwsSession.inProcess(estate, HOME, List.of(regions), CLOCK), "test");
    }

    /** An estate; {@code before} is given every request before it is answered. */
    static Wire.AnswersByOperation watched(Wire.AnswersByOperation estate, Consumer<Request> before) {
        return new Wire.AnswersByOperation() {
            @Override
            public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
                before.accept(request);
                return estate.answer(request, http);
            }
        };
    }
}
