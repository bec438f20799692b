package io.aiposture.aws.policy;

import java.util.List;

/**
 * Whether something is allowed, and by what.
 *
 * @param grants the allowing statements, empty for {@link Verdict#DENIED}
 * @param conditionKeys the keys on which a {@link Verdict#CONDITIONAL} answer depends, sorted
 * @param exceptions the parts that are nevertheless not allowed: excluded by NotAction or NotResource, or denied. For
 *     {@link Verdict#DENIED} the Deny statements that decided, empty when nothing allows it in the first place
 */
public record Decision(Verdict verdict, List<Grant> grants, List<String> conditionKeys, List<String> exceptions) {

    /** The three answers. */
    public enum Verdict {
        /** Without a narrowing condition. */
        ALLOWED,
        /** Only under conditions that narrow. */
        CONDITIONAL,
        /** Not on all that was asked for: no Allow covers it, or a Deny or the boundary takes it away. */
        DENIED
    }

    public Decision {
        grants = List.copyOf(grants);
        conditionKeys = List.copyOf(conditionKeys);
        exceptions = List.copyOf(exceptions);
    }

    public boolean isAllowed() {
        return verdict == Verdict.ALLOWED;
    }

    static Decision denied(List<String> by) {
        return new Decision(Verdict.DENIED, List.of(), List.of(), by);
    }
}
