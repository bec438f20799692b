package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.InterruptContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class InterruptTest extends InterruptContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector() {
        AnswerFiles estate = new AnswerFiles("demo/aws");
        return new AwsCollector(AwsSession.inProcess(estate, "eu-west-1", List.of("eu-west-1"), CLOCK), "test");
    }

    @Override
    protected boolean stopsAt(int done, String what) {
        return done == 30;
    }
}
