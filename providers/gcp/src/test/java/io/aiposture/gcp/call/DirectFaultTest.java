package io.aiposture.gcp.call;

import io.aiposture.collect.rest.RestTransport;

/** Without the asset inventory. */
class DirectFaultTest extends FaultTest {

    @Override
    protected RestTransport estate() {
        return new Nordlicht(false);
    }
}
