package io.aiposture.collect.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.type.Operation;

/**
 * One request to a cloud, before it is signed.
 *
 * @param region where it is sent; for global services the session's own region
 * @param args parameters by the API's own names
 */
public record Request(Operation operation, String region, ObjectNode args) {

    /** {@code service:Operation}. */
    public String id() {
        return operation.id();
    }

    /** The same request with one more parameter. */
    public Request with(String parameter, String value) {
        ObjectNode more = args.deepCopy();
        more.put(parameter, value);
        return new Request(operation, region, more);
    }
}
