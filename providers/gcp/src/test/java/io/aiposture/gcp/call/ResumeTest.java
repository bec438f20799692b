package io.aiposture.gcp.call;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.testing.ResumeContract;

class ResumeTest extends ResumeContract {

    private static final Nordlicht ESTATE = new Nordlicht(true);

    @Override
    protected Provider provider() {
        return new GcpProvider();
    }

    @Override
    protected Collector collector(Runnable before) {
        return Nordlicht.collector(question -> {
            before.run();
            return ESTATE.send(question);
        });
    }
}
