package io.aiposture.gcp.call;

import static io.aiposture.collect.type.Operation.op;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.call.CallException;
import io.aiposture.collect.call.NotOfferedException;
import io.aiposture.collect.call.Request;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.gcp.type.GcpService;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An API that is off in the scanned project, asked for things in it and for things above it. */
class GcpApiTest {

    private static final String OFF = "{\"error\":{\"status\":\"PERMISSION_DENIED\",\"details\":[{\"reason\":"
            + "\"SERVICE_DISABLED\",\"metadata\":{\"consumer\":\"projects/1\"}}]}}";

    private static void call(String method, String name) throws Exception {
        RestApi rest = new RestApi(q -> new Answer(403, OFF), new GcpAddressing(Map.of()), GcpFaults.of("1"::equals));
        new GcpApi(rest)
                .call(new Request(
                        op(GcpService.MODEL_ARMOR, method),
                        "",
                        JsonNodeFactory.instance.objectNode().put("name", name)));
    }

    @Test
    void whatIsInTheProjectDoesNotExist() {
        assertThatThrownBy(() ->
                        call("projects.locations.getFloorSetting", "projects/p/locations/global/floorSetting"))
                .isInstanceOf(NotOfferedException.class);
    }

    @Test
    void whatStandsAboveItIsUnread() {
        for (String above : new String[] {"folders", "organizations"}) {
            assertThatThrownBy(() ->
                            call(above + ".locations.getFloorSetting", above + "/5/locations/global/floorSetting"))
                    .isInstanceOf(CallException.class)
                    .hasMessageContaining(GcpFaults.OFF_ELSEWHERE);
        }
    }
}
