package io.aiposture.azure.call;

import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.collect.rest.AnswerFiles;
import io.aiposture.testing.EconomyContract;
import java.util.Map;
import java.util.function.Consumer;

class EconomyTest extends EconomyContract {

    @Override
    protected Provider provider() {
        return new AzureProvider();
    }

    @Override
    protected Collector collector(Consumer<String> asked) {
        AnswerFiles estate = new AnswerFiles("demo/azure");
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
