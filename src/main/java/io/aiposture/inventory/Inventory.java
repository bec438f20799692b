package io.aiposture.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was read of one or more accounts, and what was not. Immutable; sorted, so that equal estates give equal bytes.
 */
public record Inventory(Header header, List<Resource> resources, List<Gap> gaps, List<CallCount> calls) {

    public Inventory {
        resources = resources.stream().sorted().toList();
        gaps = gaps.stream().distinct().sorted().toList();
        calls = List.copyOf(calls);
    }

    /** True when every list was read to its end, and every detail that was asked for. */
    public boolean whole() {
        return gaps.isEmpty()
                && resources.stream().flatMap(r -> r.unread().stream()).allMatch(u -> u.reason()
                        .equals(Reason.NOT_SELECTED));
    }

    /** This inventory, to be read account by account. */
    public InventorySource source() {
        return new HeldInventory(this);
    }

    /** Several inventories as one; it is as old as the oldest, and complete when all are. */
    public static Inventory merged(List<Inventory> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Scope> accounts = new ArrayList<>();
        Set<String> types = new TreeSet<>();
        List<Resource> resources = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<CallCount> calls = new ArrayList<>();
        for (Inventory part : parts) {
            accounts.addAll(part.header().accounts());
            types.addAll(part.header().types());
            resources.addAll(part.resources());
            gaps.addAll(part.gaps());
            calls.addAll(part.calls());
        }
        Instant oldest = parts.stream()
                .map(p -> p.header().collectedAt())
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("nothing to merge"));
        boolean complete = parts.stream().allMatch(p -> p.header().complete());
        Header header = new Header(parts.get(0).header().tool(), oldest, accounts, types, complete);
        return new Inventory(header, resources, gaps, calls);
    }
}
