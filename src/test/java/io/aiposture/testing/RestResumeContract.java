package io.aiposture.testing;

import io.aiposture.collect.Collector;
import io.aiposture.collect.Provider;

/** {@link ResumeContract} for the clouds of {@link RestSample}. */
public abstract class RestResumeContract extends ResumeContract {

    /** What is read. */
    protected abstract RestSample sample();

    @Override
    protected Provider provider() {
        return sample().provider();
    }

    @Override
    protected Collector collector(Runnable before) {
        return sample().collector(question -> before.run());
    }
}
