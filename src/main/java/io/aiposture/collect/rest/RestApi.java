package io.aiposture.collect.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.call.Api;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.pace.Route;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cloud's REST APIs. */
public record RestApi(RestTransport transport, Addressing addressing, RestFaults faults) implements Api {

    @Override
    public ObjectNode call(Request request) throws CallException, NotOfferedException {
        RestTransport.Answer answer;
        try {
            answer = transport.send(addressing.question(request));
        } catch (IOException e) {
            throw RestFaults.of(e);
        }
        return faults.read(answer);
    }

    @Override
    public Route route(Request request) {
        return addressing.route(request);
    }

    @Override
    public @Nullable Request next(Request request, ObjectNode page) {
        return addressing.next(request, page);
    }

    @Override
    public @Nullable CallException partial(ObjectNode page) {
        return addressing.partial(page);
    }
}
