package io.aiposture.collect;

import io.aiposture.inventory.Inventory;

/** Fills an inventory from a cloud. One use; never throws because of what a call answers. */
public interface Collector {

    /** {@code aws}, {@code gcp} or {@code azure}. */
    String cloud();

    /** Collects the planned types; those of other clouds are not its business. */
    Inventory collect(Plan plan, Progress progress);

    /** Ends collection early: calls that have not begun are noted as interrupted. */
    void stop();
}
