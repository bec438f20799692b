package io.aiposture.azure.policy;

import java.util.List;

/**
 * A role in the hands of a principal, as far as the assignment's condition and what is denied there leave it.
 *
 * @param denied what deny assignments take from the principal on the whole scope
 */
public record Grant(Role role, Condition condition, List<Role> denied) {

    public Grant {
        denied = List.copyOf(denied);
    }

    /** Whether a control action may be done without further conditions. */
    public boolean holds(String action) {
        return role.holds(action).and(condition.allows(action)) == Held.YES
                && denied.stream().noneMatch(d -> d.holds(action) == Held.YES);
    }

    /** Whether a data action may be done without further conditions. */
    public boolean holdsData(String action) {
        return role.holdsData(action).and(condition.allows(action)) == Held.YES
                && denied.stream().noneMatch(d -> d.holdsData(action) == Held.YES);
    }
}
