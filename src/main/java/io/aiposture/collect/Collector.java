package io.aiposture.collect;

import io.aiposture.collect.journal.Journal;
import io.aiposture.inventory.Inventory;

/** Fills an inventory from a cloud. One use; never throws because of what a call answers. */
public interface Collector {

    /** {@code aws}, {@code gcp} or {@code azure}. */
    String cloud();

    /** What of the cloud is read, for comparison: collectors with equal words read the same. */
    String reads();

    /** Collects the planned types; those of other clouds are not its business. */
    default Inventory collect(Plan plan, Progress progress) {
        return collect(plan, Journal.none(), progress);
    }

    /**
     * As {@link #collect}, and goes on where an earlier run ended.
     *
     * @throws io.aiposture.collect.journal.JournalException when the journal is that of another account
     */
    default Inventory collect(Plan plan, Journal journal, Progress progress) {
        return gather(plan, journal, progress).inventory();
    }

    /** As {@link #collect}, and leaves resources in the journal, which must stay open until they are written. */
    Collected gather(Plan plan, Journal journal, Progress progress);

    /** Ends collection early: calls that have not begun are noted as interrupted. */
    void stop();
}
