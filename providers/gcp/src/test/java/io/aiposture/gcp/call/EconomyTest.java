package io.aiposture.gcp.call;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.rest.AnswerFiles;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.testing.EconomyContract;
import java.util.Map;
import java.util.function.Consumer;

class EconomyTest extends EconomyContract {

    @Override
    protected Provider provider() {
        return new GcpProvider();
    }

    @Override
    protected Collector collector(Consumer<String> asked) {
        AnswerFiles estate = new AnswerFiles("demo/gcp");
        return Nordlicht.collector(question -> {
            asked.accept(question.uri() + " " + question.body());
            return estate.send(question);
        });
    }

    @Override
    protected Map<String, String> twice() {
        return Map.of();
    }
}
