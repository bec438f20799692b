package io.aiposture.inventory;

import io.aiposture.inventory.Estate.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The gaps of an inventory by account: there may be thousands, and each question concerns few. */
final class GapIndex {

    private final Ids ids;
    private final List<Gap> all;
    private final List<Gap> above;
    private final Map<Scope, List<Gap>> byAccount = new HashMap<>();

    GapIndex(List<Gap> sorted, Ids ids) {
        this.ids = ids;
        this.all = sorted;
        this.above = sorted.stream().filter(g -> ids.above(g.scope())).toList();
        sorted.forEach(g -> byAccount
                .computeIfAbsent(g.scope().global(), a -> new ArrayList<>())
                .add(g));
    }

    /** The first gap that leaves it open which resources of a type a scope sees. */
    @Nullable
    Gap first(String type, Scope from) {
        if (ids.above(from)) {
            return first(all, type, from);
        }
        Gap own = first(byAccount.getOrDefault(from.global(), List.of()), type, from);
        Gap over = first(above, type, from);
        return own == null || over != null && over.compareTo(own) < 0 ? over : own;
    }

    private @Nullable Gap first(List<Gap> some, String type, Scope from) {
        for (Gap gap : some) {
            if (gap.isAbout(type) && ids.sees(from, gap.scope())) {
                return gap;
            }
        }
        return null;
    }

    /** The gaps of one account, sorted. */
    List<Gap> of(Scope account) {
        return byAccount.getOrDefault(account, List.of());
    }
}
