package io.aiposture.aws.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.type.AwsService;

/**
 * One request to AWS, before it is signed.
 *
 * @param operation the API's operation name
 * @param region where the client lives; for global services the session's own region
 * @param args parameters by the API's member name
 */
public record Request(AwsService service, String operation, String region, ObjectNode args) {

    /** {@code service:Operation}. */
    public String id() {
        return service.id() + ":" + operation;
    }
}
