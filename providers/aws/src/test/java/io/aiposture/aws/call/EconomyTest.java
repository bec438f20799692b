package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.call.Request;
import io.aiposture.testing.EconomyContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;

class EconomyTest extends EconomyContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector(Consumer<String> asked) {
        AnswerFiles estate = new AnswerFiles("demo/aws");
        Wire.AnswersByOperation listening = new Wire.AnswersByOperation() {
            @Override
            public ExecutableHttpRequest answer(Request request, HttpExecuteRequest http) {
                asked.accept(request.id() + " " + request.region() + " " + request.args());
                return estate.answer(request, http);
            }
        };
        return new AwsCollector(AwsSession.inProcess(listening, "eu-west-1", List.of(), CLOCK), "test");
    }

    @Override
    protected Map<String, String> twice() {
        return Map.of("sts:GetCallerIdentity eu-west-1 {}", "before it nothing is known, not even whose the answer is");
    }
}
