package io.aiposture.gcp.call;

import io.aiposture.testing.RestEconomyContract;
import io.aiposture.testing.RestSample;

class EconomyTest extends RestEconomyContract {

    @Override
    protected RestSample sample() {
        return Nordlicht.SAMPLE;
    }
}
