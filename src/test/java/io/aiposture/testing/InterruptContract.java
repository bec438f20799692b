package io.aiposture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Collector;
import io.aiposture.collect.Plan;
import io.aiposture.collect.Provider;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Reason;
import org.junit.jupiter.api.Test;

/** A scan that is stopped says so. */
public abstract class InterruptContract {

    /** The cloud. */
    protected abstract Provider provider();

    /** Reads the sample estate. */
    protected abstract Collector collector();

    /** When to stop: something has been read by then, and something has not. */
    protected abstract boolean stopsAt(int done, String what);

    @Test
    void aStoppedCollectionKeepsWhatItHasAndSaysThatItIsNotWhole() {
        Collector collector = collector();
        Inventory inventory =
                collector.collect(Plan.everything(new Catalog(java.util.List.of(provider()))), (done, total, what) -> {
                    if (stopsAt(done, what)) {
                        collector.stop();
                    }
                });
        assertThat(inventory.header().complete()).isFalse();
        assertThat(inventory.resources()).isNotEmpty();
        assertThat(inventory.gaps()).anyMatch(g -> g.reason().equals(Reason.INTERRUPTED));
    }
}
