package io.aiposture.collect;

import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Header;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.InventoryFiles;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a collection brought. Its resources may still stand in the journal, so it ends with that; written account by
 * account, it needs the memory of one.
 *
 * @param parts in the order in which equal ids are to stand
 */
public record Collected(Header header, List<Held> parts, List<Gap> gaps, List<CallCount> calls) {

    public Collected {
        parts = List.copyOf(parts);
        gaps = gaps.stream().distinct().sorted().toList();
        calls = List.copyOf(calls);
    }

    /** Several collections as one; see {@link Inventory#merged}. */
    public static Collected merged(List<Collected> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        Inventory heads = Inventory.merged(all.stream()
                .map(c -> new Inventory(c.header, List.of(), c.gaps, c.calls))
                .toList());
        List<Held> parts = all.stream().flatMap(c -> c.parts.stream()).toList();
        return new Collected(heads.header(), parts, heads.gaps(), heads.calls());
    }

    public long size() {
        return parts.stream().mapToLong(Held::size).sum();
    }

    /** True when a signal or the user's deadline ended the reading: there is more that another run can read. */
    public boolean cutShort() {
        return !header.complete() || gaps.stream().anyMatch(g -> g.reason().equals(Reason.DEADLINE));
    }

    /** As {@link Inventory#whole}. */
    public boolean whole() {
        return gaps.isEmpty() && parts.stream().allMatch(Held::whole);
    }

    /** Everything in memory. */
    public Inventory inventory() {
        List<Resource> all = new ArrayList<>();
        parts.forEach(p -> all.addAll(p.read()));
        return new Inventory(header, all, gaps, calls);
    }

    /** Writes the bytes that the inventory has. */
    public void write(OutputStream file, boolean compressed) throws IOException {
        Map<Scope, List<Held>> byAccount = new TreeMap<>();
        for (Held part : parts) {
            part.where()
                    .forEach(a ->
                            byAccount.computeIfAbsent(a, x -> new ArrayList<>()).add(part));
        }
        Iterable<Resource> sorted = () -> byAccount.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .flatMap(p -> p.read().stream())
                        .filter(r -> r.scope().global().equals(e.getKey()))
                        .sorted())
                .iterator();
        InventoryFiles.write(header, sorted, gaps, calls, file, compressed);
    }
}
