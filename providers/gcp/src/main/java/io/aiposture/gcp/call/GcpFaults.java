package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.collect.rest.RestFaults;
import io.aiposture.inventory.Reason;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Google's error codes. */
final class GcpFaults {

    /** The API is off in the project whose quota the scan uses, which says nothing of the project that is scanned. */
    static final String OFF_ELSEWHERE = "SERVICE_DISABLED_ELSEWHERE";

    private static final Set<String> OFF = Set.of("SERVICE_DISABLED", "accessNotConfigured");

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("UNAUTHENTICATED", Reason.CREDENTIALS),
            Map.entry("ACCESS_TOKEN_EXPIRED", Reason.CREDENTIALS),
            Map.entry("authError", Reason.CREDENTIALS),
            Map.entry("PERMISSION_DENIED", Reason.ACCESS_DENIED),
            Map.entry("IAM_PERMISSION_DENIED", Reason.ACCESS_DENIED),
            Map.entry("RESOURCE_EXHAUSTED", Reason.THROTTLED),
            Map.entry("RATE_LIMIT_EXCEEDED", Reason.THROTTLED),
            Map.entry("rateLimitExceeded", Reason.THROTTLED),
            Map.entry("userRateLimitExceeded", Reason.THROTTLED),
            Map.entry("DEADLINE_EXCEEDED", Reason.TIMEOUT),
            Map.entry(OFF_ELSEWHERE, Reason.REJECTED));

    private GcpFaults() {}

    /** @param scanned true for the id or number of a project that is scanned */
    static RestFaults of(Predicate<String> scanned) {
        return new RestFaults(
                body -> code(body, scanned),
                Set.of("SERVICE_DISABLED", "LOCATION_POLICY_VIOLATED", "UNIMPLEMENTED"),
                REASONS);
    }

    /** The reason of an error's details says more than its status; the older APIs have a list of errors. */
    private static String code(JsonNode body, Predicate<String> scanned) {
        JsonNode error = body.path("error");
        String consumer = "";
        String found = "";
        for (JsonNode detail : error.path("details")) {
            consumer = detail.at("/metadata/consumer").asText(consumer).replaceFirst("^projects/", "");
            found = found.isEmpty() ? detail.path("reason").asText() : found;
        }
        if (found.isEmpty()) {
            String old = error.path("errors").path(0).path("reason").asText();
            found = OFF.contains(old) ? old : error.path("status").asText(old);
        }
        if (OFF.contains(found)) {
            return scanned.test(consumer) ? "SERVICE_DISABLED" : OFF_ELSEWHERE;
        }
        return found;
    }
}
