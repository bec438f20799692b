package io.aiposture.gcp.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.rest.RestTransport;
import io.aiposture.collect.type.Declarations;
import io.aiposture.gcp.family.Families;
import io.aiposture.testing.Fault;
import io.aiposture.testing.FaultyTransport;
import io.aiposture.testing.RestFaultContract;
import io.aiposture.testing.RestSample;
import java.util.List;
import java.util.Map;

/** With the asset inventory: a fault of it makes the direct lists the source. */
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
    protected boolean hasFallback(String operation) {
        return operation.equals(Nordlicht.ASSETS);
    }

    /** That an API is off in a project says nothing of the project itself and of what stands outside of it. */
    @Override
    protected boolean isOpenWhenOff(String operation) {
        return super.isOpenWhenOff(operation)
                || operation.matches(
                        "cloudresourcemanager:.*|.*:(?:folders|organizations|billingAccounts|accessPolicies)\\..*");
    }

    @Override
    protected List<FaultyTransport.ListOf> lists(String operation) {
        if (operation.equals(Nordlicht.ASSETS)) {
            List<String> ids = Families.DECLARED.types().values().stream()
                    .filter(t -> !t.bulk().isEmpty())
                    .flatMap(t -> t.id().stream())
                    .map(id -> "/resource/data" + id)
                    .distinct()
                    .toList();
            return List.of(new FaultyTransport.ListOf("/assets", ids));
        }
        return operation.endsWith(":projects.locations.list")
                ? List.of(new FaultyTransport.ListOf("/locations", List.of("/locationId")))
                : super.lists(operation);
    }

    @Override
    protected FaultyTransport.Shapes shapes() {
        return new GoogleShapes();
    }

    @Override
    protected Map<String, String> decideNothing() {
        return Map.of(
                "iam:organizations.roles.list", "nobody is granted a role of the organization's own",
                "iam:projects.roles.list", "nobody is granted a role of the project's own",
                "logging:folders.sinks.list", "the sink of the organization takes the audit logs already",
                "modelarmor:organizations.locations.getFloorSetting", "the floor of the folder is nearer",
                "monitoring:projects.timeSeries.list", "endpoints and jobs show already that Vertex AI is used");
    }

    /** Google's errors and pages. */
    static final class GoogleShapes implements FaultyTransport.Shapes {

        @Override
        public RestTransport.Answer error(Fault fault) {
            return switch (fault) {
                case DENIED -> error(403, "PERMISSION_DENIED");
                case THROTTLED -> error(429, "RESOURCE_EXHAUSTED");
                case NOT_OFFERED -> Nordlicht.SWITCHED_OFF;
                default -> error(500, "INTERNAL");
            };
        }

        private static RestTransport.Answer error(int status, String code) {
            return new RestTransport.Answer(
                    status, "{\"error\":{\"code\":" + status + ",\"status\":\"" + code + "\"}}");
        }

        @Override
        public void more(ObjectNode page) {
            page.put("nextPageToken", "same");
        }

        @Override
        public boolean lacking(ObjectNode page) {
            page.putArray("unreachable").add("europe-west4");
            return true;
        }
    }
}
