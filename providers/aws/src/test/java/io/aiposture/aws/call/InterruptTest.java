package io.aiposture.aws.call;

import io.aiposture.aws.AwsProvider;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.testing.InterruptContract;

class InterruptTest extends InterruptContract {

    @Override
    protected Provider provider() {
        return new AwsProvider();
    }

    @Override
    protected Collector collector() {
        return Nordlicht.collector(Nordlicht.ESTATE, Nordlicht.HOME);
    }

    @Override
    protected boolean stopsAt(int done, String what) {
        return done == 30;
    }
}
