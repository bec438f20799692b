package io.aiposture.azure.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.family.Families;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.type.Declarations;
import io.aiposture.testing.Fault;
import io.aiposture.testing.FaultyTransport;
import io.aiposture.testing.RestFaultContract;
import io.aiposture.testing.RestSample;
import java.util.Map;

class FaultTest extends RestFaultContract {

    @Override
    protected Declarations declared() {
        return Families.DECLARED;
    }

    @Override
    protected RestSample sample() {
        return Nordlicht.SAMPLE;
    }

    @Override
    protected FaultyTransport.Shapes shapes() {
        return new ArmShapes();
    }

    @Override
    protected Map<String, String> decideNothing() {
        return Map.of(
                "Microsoft.ApiManagement:service/policyFragments", "the gateway's own policies show where it leads",
                "Microsoft.Network:routeTables", "the settings of networks decide before their routes",
                "Microsoft.Storage:storageAccounts/blobServices/containers",
                        "what the account allows decides before them");
    }

    /** Resource Manager's errors and pages. */
    static final class ArmShapes implements FaultyTransport.Shapes {

        @Override
        public RestTransport.Answer error(Fault fault) {
            return switch (fault) {
                case DENIED -> error(403, "AuthorizationFailed");
                case THROTTLED -> error(429, "TooManyRequests");
                case NOT_OFFERED -> error(409, "MissingSubscriptionRegistration");
                default -> error(500, "InternalServerError");
            };
        }

        private static RestTransport.Answer error(int status, String code) {
            return new RestTransport.Answer(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"x\"}}");
        }

        @Override
        public void more(ObjectNode page) {
            page.put("nextLink", "https://management.azure.com/again?$skiptoken=same");
        }
    }
}
