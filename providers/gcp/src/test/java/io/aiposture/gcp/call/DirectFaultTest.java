package io.aiposture.gcp.call;

import io.aiposture.collect.rest.RestTransport;
import java.util.Map;

/** Without the asset inventory. */
class DirectFaultTest extends FaultTest {

    @Override
    protected RestTransport estate() {
        return new Nordlicht(false);
    }

    @Override
    protected Map<String, String> decideNothing() {
        return Map.of(
                "cloudresourcemanager:folders.get", "no rule asks for what stands above",
                "cloudresourcemanager:projects.get", "no rule asks for the project");
    }
}
