package io.aiposture.collect.journal;

import io.aiposture.inventory.Reason;
import java.util.Set;

/**
 * How a call ended.
 *
 * @param reason one of {@link Reason}; empty when it went well
 * @param code the service's error code; never a message
 * @param notOffered true when there is no such service or operation there
 */
public record Ending(String reason, String code, boolean notOffered) {

    /** A defect of a declaration: worth another try with the version that mends it. */
    public static final String DEFECT = "CollectorError";

    /**
     * The scan's own troubles. A cloud's no is an answer: whoever goes on does not ask again. Silence is none: one hole in
     * the network condemns all of a region, and asking again costs one time-out.
     */
    private static final Set<String> OURS =
            Set.of(Reason.INTERRUPTED, Reason.DEADLINE, Reason.CREDENTIALS, Reason.NETWORK, Reason.TIMEOUT, DEFECT);

    public boolean failed() {
        return !reason.isEmpty();
    }

    /** True when the cloud has spoken, so that the same call need not be made again. */
    public boolean isFinal() {
        return isFinal(reason);
    }

    static boolean isFinal(String reason) {
        return !OURS.contains(reason);
    }
}
