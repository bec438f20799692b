package io.aiposture.testing;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import java.util.Map;
import java.util.function.Consumer;

/** {@link EconomyContract} for the clouds of {@link RestSample}. */
public abstract class RestEconomyContract extends EconomyContract {

    /** What is read. */
    protected abstract RestSample sample();

    @Override
    protected Provider provider() {
        return sample().provider();
    }

    @Override
    protected Collector collector(Consumer<String> asked) {
        return sample().collector(question -> asked.accept(question.uri() + " " + question.body()));
    }

    @Override
    protected Map<String, String> twice() {
        return Map.of();
    }
}
