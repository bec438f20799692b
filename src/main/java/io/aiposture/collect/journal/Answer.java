package io.aiposture.collect.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.inventory.CallCount;
import java.util.List;

/**
 * An answer that decides what is read: regions, projects, a bulk inventory.
 *
 * @param pages without secrets
 * @param calls what it cost
 */
public record Answer(List<ObjectNode> pages, Ending ending, List<CallCount> calls) {}
