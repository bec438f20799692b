package io.aiposture.gcp.call;

import io.aiposture.testing.RestResumeContract;
import io.aiposture.testing.RestSample;

class ResumeTest extends RestResumeContract {

    @Override
    protected RestSample sample() {
        return Nordlicht.SAMPLE;
    }
}
