package io.aiposture.collect.journal;

/**
 * A list that several parts of a collection may need and that is asked for once: its calls are counted where it was
 * asked for first, so a run that goes on must know that they were.
 *
 * @param key the request, digested
 * @param empty true when it brought no page
 */
public record SharedList(String key, boolean empty, Ending ending) {

    /** True when the request need not be sent again to know its answer. */
    public boolean isKnown() {
        return empty && ending.isFinal() && (ending.failed() || ending.notOffered());
    }
}
