package io.aiposture.azure.call;

import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.ResumeContract;

class ResumeTest extends ResumeContract {

    private static final Nordlicht ESTATE = new Nordlicht();

    @Override
    protected Provider provider() {
        return new AzureProvider();
    }

    @Override
    protected Collector collector(Runnable before) {
        return Nordlicht.collector(question -> {
            before.run();
            return ESTATE.send(question);
        });
    }
}
