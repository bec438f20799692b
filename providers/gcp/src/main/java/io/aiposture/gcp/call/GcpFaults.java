package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.rest.RestFaults;
import io.aiposture.inventory.Reason;
import java.util.Map;
import java.util.Set;

/** Google's error codes. */
final class GcpFaults {

    /** The reason of an error's details says more than its status; the older APIs have a list of errors. */
    static final RestFaults FAULTS = new RestFaults(
            GcpFaults::code,
            Set.of("SERVICE_DISABLED", "accessNotConfigured", "LOCATION_POLICY_VIOLATED", "UNIMPLEMENTED"),
            Map.of(
                    "UNAUTHENTICATED", Reason.CREDENTIALS,
                    "ACCESS_TOKEN_EXPIRED", Reason.CREDENTIALS,
                    "authError", Reason.CREDENTIALS,
                    "PERMISSION_DENIED", Reason.ACCESS_DENIED,
                    "IAM_PERMISSION_DENIED", Reason.ACCESS_DENIED,
                    "RESOURCE_EXHAUSTED", Reason.THROTTLED,
                    "RATE_LIMIT_EXCEEDED", Reason.THROTTLED,
                    "rateLimitExceeded", Reason.THROTTLED,
                    "userRateLimitExceeded", Reason.THROTTLED,
                    "DEADLINE_EXCEEDED", Reason.TIMEOUT));

    private GcpFaults() {}

    private static String code(JsonNode body) {
        JsonNode error = body.path("error");
        for (JsonNode detail : error.path("details")) {
            if (detail.hasNonNull("reason")) {
                return detail.get("reason").asText();
            }
        }
        String status = error.path("status").asText();
        return status.isEmpty() ? error.path("errors").path(0).path("reason").asText() : status;
    }
}
