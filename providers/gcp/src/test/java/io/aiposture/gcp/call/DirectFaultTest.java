package io.aiposture.gcp.call;

import io.aiposture.testing.RestSample;

/** Without the asset inventory. */
class DirectFaultTest extends FaultTest {

    @Override
    protected RestSample sample() {
        return Nordlicht.DIRECT;
    }
}
