package io.aiposture.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.finding.Outcome;
import io.aiposture.finding.Severity;
import io.aiposture.inventory.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An executable example inside a rule.
 *
 * @param given data of the judged resource
 * @param unread parts of it that could not be read
 * @param with further resources in the inventory
 * @param unlisted resource types whose list could not be read
 * @param severity the severity that a failure must have, where the example says so
 * @param line 1-based line of the example in the rule's file
 */
public record Example(
        String name,
        Member given,
        List<Member> with,
        Set<String> unlisted,
        Outcome expect,
        Optional<Severity> severity,
        int line) {

    /** A resource of the example's inventory; the judged one's type is the rule's, its id {@code example} unless given. */
    public record Member(String type, String id, String region, JsonNode data, List<Unread> unread) {}
}
