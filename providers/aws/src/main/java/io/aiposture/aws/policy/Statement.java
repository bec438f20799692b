package io.aiposture.aws.policy;

import java.util.List;
import java.util.TreeSet;

/**
 * One statement of a policy.
 *
 * @param label the Sid, or {@code #1} for the first statement when it has none
 * @param allow false for Deny
 */
public record Statement(
        String label,
        boolean allow,
        Terms actions,
        Terms resources,
        Principals principals,
        List<Condition> conditions) {

    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** True when the statement applies whatever the request looks like; only such a Deny surely takes rights away. */
    boolean always() {
        return conditions.stream().allMatch(Condition::isAlwaysTrue);
    }

    /** True when some condition limits an identity's rights to a part of what actions and resources say. */
    boolean narrowed() {
        return conditions.stream().anyMatch(c -> Narrowing.ofIdentity(c).narrows());
    }

    Grant grant(String policy) {
        TreeSet<String> keys = new TreeSet<>();
        conditions.forEach(c -> keys.add(c.key()));
        return new Grant(policy, label, actions.describe(), resources.describe(), List.copyOf(keys));
    }
}
