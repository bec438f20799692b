package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.journal.Ending;
import io.aiposture.inventory.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an answer.
 *
 * @param failure why there may be more pages than these; null when the last one was read
 * @param notOffered true when there is no such service or operation here
 */
public record Pages(List<ObjectNode> pages, @Nullable CallException failure, boolean notOffered) {

    public Pages(List<ObjectNode> pages, @Nullable CallException failure) {
        this(pages, failure, false);
    }

    static Pages of(List<ObjectNode> pages, Ending ending) {
        CallException failure = ending.failed() ? new CallException(ending.reason(), ending.code()) : null;
        return new Pages(pages, failure, ending.notOffered());
    }

    Ending ending() {
        return failure == null
                ? new Ending("", "", notOffered)
                : new Ending(failure.reason(), failure.code(), notOffered);
    }

    /** These pages; failed when one of them has something else than a list where a list belongs. */
    public Pages listsAt(String pointer) {
        boolean lists = pages.stream().allMatch(page -> isListAt(page, pointer));
        return lists || failure != null
                ? this
                : new Pages(pages, new CallException(Reason.MALFORMED, "NotAList"), notOffered);
    }

    private static boolean isListAt(JsonNode node, String pointer) {
        int star = pointer.indexOf("/*");
        if (star < 0) {
            JsonNode value = node.at(pointer);
            return value.isMissingNode() || value.isArray();
        }
        JsonNode holder = node.at(pointer.substring(0, star));
        return holder.isMissingNode()
                || holder.isContainerNode()
                        && holder.valueStream().allMatch(element -> isListAt(element, pointer.substring(star + 2)));
    }

    /** All pages as one answer: lists are joined, everything else is the first page's. Null when there is no page. */
    public @Nullable ObjectNode joined() {
        if (pages.isEmpty()) {
            return null;
        }
        ObjectNode all = pages.get(0).deepCopy();
        for (ObjectNode page : pages.subList(1, pages.size())) {
            page.properties().forEach(e -> {
                if (e.getValue() instanceof ArrayNode more && all.get(e.getKey()) instanceof ArrayNode list) {
                    list.addAll(more);
                } else if (!all.has(e.getKey())) {
                    all.set(e.getKey(), e.getValue());
                }
            });
        }
        return all;
    }
}
