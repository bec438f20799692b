package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.pace.Route;
import org.jspecify.annotations.Nullable;

/** A cloud's APIs as declarations use them: requests and answers are JSON. Thread-safe. */
public interface Api {

    /**
     * Sends one request, once: {@link Caller} tries again.
     *
     * @throws CallException when the call failed
     * @throws NotOfferedException when there is no such service or operation here
     */
    ObjectNode call(Request request) throws CallException, NotOfferedException;

    /** The request for the page after this one, null after the last. Takes the token out of the page: it is no data. */
    @Nullable
    Request next(Request request, ObjectNode page);

    /** Where a request goes and what it is counted against. */
    default Route route(Request request) {
        return Route.FREE;
    }

    /** Why a page lacks something that belongs on it; null when it is whole. Further pages are read all the same. */
    default @Nullable CallException partial(ObjectNode page) {
        return null;
    }
}
