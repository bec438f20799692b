package io.aiposture.collect.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Route;
import org.jspecify.annotations.Nullable;

/** Where a cloud's requests go, and how its lists go on. */
public interface Addressing {

    /** @throws CallException when the request's values make no address of this cloud */
    RestTransport.Question question(Request request) throws CallException;

    /** As {@link io.aiposture.collect.call.Api#route}. */
    Route route(Request request);

    /** As {@link io.aiposture.collect.call.Api#next}. */
    @Nullable
    Request next(Request request, ObjectNode page);

    /** As {@link io.aiposture.collect.call.Api#partial}. */
    default @Nullable CallException partial(ObjectNode page) {
        return null;
    }
}
