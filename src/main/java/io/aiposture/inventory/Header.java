package io.aiposture.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * First line of an inventory.
 *
 * @param tool name and version of what collected it; empty when written by hand
 * @param collectedAt when collection began; conditions about age use this time, never the clock of the evaluation
 * @param accounts the scopes without region that were to be read
 * @param types the resource types that were to be collected; empty when the inventory does not say, so that only the
 *     types it holds are judged
 * @param complete false when collection was interrupted
 */
public record Header(String tool, Instant collectedAt, List<Scope> accounts, Set<String> types, boolean complete) {

    /** Version of the file format. */
    public static final String SCHEMA = "aiposture/inventory/v1";

    public Header {
        accounts = accounts.stream().sorted().toList();
        types = Set.copyOf(types);
    }

    /** True when the inventory states what was to be collected. */
    public boolean declaresTypes() {
        return !types.isEmpty();
    }
}
