package io.aiposture.azure.call;

import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.rest.AnswerFiles;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.testing.RestSample;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The sample estate, which notes what it is asked for and does not answer. */
public final class Nordlicht implements RestTransport {

    static final RestSample SAMPLE = new RestSample(new AzureProvider(), new Nordlicht(), Nordlicht::collector);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final String SUBSCRIPTION = "5d5d0001-1111-4222-8333-444455556666";

    private final AnswerFiles files = new AnswerFiles("demo/azure");
    private final Set<String> unanswered = new ConcurrentSkipListSet<>();

    @Override
    public Answer send(Question question) {
        Answer answer = files.send(question);
        if (answer.status() == 501) {
            unanswered.add(question.operation() + " " + question.uri().getPath());
        }
        return answer;
    }

    /** Requests that no file answers. */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** Reads an estate. */
    public static Collector collector(RestTransport estate) {
        return new AzureCollector(AzureSession.inProcess(estate, List.of(SUBSCRIPTION), CLOCK), "test");
    }
}
