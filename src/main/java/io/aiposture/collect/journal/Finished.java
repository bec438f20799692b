package io.aiposture.collect.journal;

import io.aiposture.inventory.CallCount;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Resource;
import java.util.List;

/**
 * A part of a collection that was read: one type in one scope or under one parent.
 *
 * @param calls what it cost
 * @param lists the shared lists whose calls are among these
 */
public record Finished(List<Resource> resources, List<Gap> gaps, List<CallCount> calls, List<SharedList> lists) {

    /** True when another run would get nothing else: whatever is missing, the cloud itself refused. */
    public boolean isFinal() {
        return gaps.stream().allMatch(g -> Ending.isFinal(g.reason()))
                && resources.stream().flatMap(r -> r.unread().stream()).allMatch(u -> Ending.isFinal(u.reason()));
    }
}
