package io.aiposture.gcp.call;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.gcp.family.Families;
import io.aiposture.testing.InterruptContract;

class InterruptTest extends InterruptContract {

    @Override
    protected Provider provider() {
        return new GcpProvider();
    }

    /** Without the asset inventory, so that the second round has lists to ask for. */
    @Override
    protected Collector collector() {
        return Nordlicht.collector(new Nordlicht(false));
    }

    @Override
    protected boolean stopsAt(int done, String what) {
        return what.startsWith(Families.PROJECT_TYPE);
    }
}
