package io.aiposture.azure.call;

import io.aiposture.collect.rest.RestFaults;
import io.aiposture.inventory.Reason;
import java.util.Map;
import java.util.Set;

/** The error codes of Azure Resource Manager. */
final class ArmFaults {

    static final RestFaults FAULTS = new RestFaults(
            body -> body.at("/error/code").asText(body.path("code").asText()),
            Set.of(
                    "MissingSubscriptionRegistration",
                    "SubscriptionNotRegistered",
                    "NoRegisteredProviderFound",
                    "InvalidResourceType",
                    "InvalidResourceNamespace",
                    "FeatureNotEnabled",
                    "NotSupported"),
            Map.of(
                    "AuthorizationFailed", Reason.ACCESS_DENIED,
                    "LinkedAuthorizationFailed", Reason.ACCESS_DENIED,
                    "InvalidAuthenticationToken", Reason.CREDENTIALS,
                    "InvalidAuthenticationTokenTenant", Reason.CREDENTIALS,
                    "ExpiredAuthenticationToken", Reason.CREDENTIALS,
                    "AuthenticationFailed", Reason.CREDENTIALS,
                    "TooManyRequests", Reason.THROTTLED,
                    "RateLimiting", Reason.THROTTLED,
                    "GatewayTimeout", Reason.TIMEOUT));

    private ArmFaults() {}
}
