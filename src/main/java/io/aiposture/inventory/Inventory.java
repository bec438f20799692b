package io.aiposture.inventory;

import java.util.List;

/**
 * What was read of one or more accounts, and what was not. Immutable; sorted, so that equal estates give equal bytes.
 */
public record Inventory(Header header, List<Resource> resources, List<Gap> gaps, List<CallCount> calls) {

    public Inventory {
        resources = resources.stream().sorted().toList();
        gaps = gaps.stream().distinct().sorted().toList();
        calls = List.copyOf(calls);
    }
}
