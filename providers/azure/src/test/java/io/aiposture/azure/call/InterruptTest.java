package io.aiposture.azure.call;

import io.aiposture.azure.AzureProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.InterruptContract;

class InterruptTest extends InterruptContract {

    @Override
    protected Provider provider() {
        return new AzureProvider();
    }

    @Override
    protected Collector collector() {
        return Nordlicht.collector(new Nordlicht());
    }

    /** The first list is read by then, and those of the second round are not. */
    @Override
    protected boolean stopsAt(int done, String what) {
        return done == 1;
    }
}
