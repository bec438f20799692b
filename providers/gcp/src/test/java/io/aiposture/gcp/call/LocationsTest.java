package io.aiposture.gcp.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.call.Arguments;
import io.aiposture.collect.call.Caller;
import io.aiposture.collect.call.Ledger;
import io.aiposture.collect.pace.Pace;
import io.aiposture.collect.rest.RestApi;
import io.aiposture.collect.rest.RestTransport.Answer;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.gcp.family.Families;
import io.aiposture.inventory.Gap;
import io.aiposture.inventory.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocationsTest {

    private static final Scope PROJECT = new Scope("gcp", "p", "");
    private static final DeclaredType TEMPLATE = Families.DECLARED.types().get("modelarmor.googleapis.com/Template");

    private final AtomicInteger calls = new AtomicInteger();

    private Locations locations(int status, String body, String... wanted) {
        RestApi api = new RestApi(
                q -> {
                    calls.incrementAndGet();
                    return new Answer(status, body.replace('\'', '"'));
                },
                new GcpAddressing(Map.of()),
                GcpFaults.of(p -> true));
        Caller caller = new Caller(api, new Ledger(), new AtomicBoolean(), Pace.free());
        return new Locations(caller, new Arguments(Instant.EPOCH, ""), List.of(wanted));
    }

    private static List<String> regions(Locations locations) {
        return locations.of(TEMPLATE, PROJECT).stream().map(Scope::region).toList();
    }

    @Test
    void theApiSaysWhereItIs() {
        Locations locations = locations(200, "{'locations': [{'locationId': 'us'}, {'locationId': 'eu'}]}");
        assertThat(regions(locations)).containsExactly("eu", "us");
        assertThat(regions(locations)).hasSize(2);
        assertThat(calls).as("asked once").hasValue(1);
        assertThat(locations.gaps()).isEmpty();
    }

    @Test
    void theUserSaysWhereToLook() {
        assertThat(regions(locations(403, "{}", "europe-west4"))).containsExactly("europe-west4");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aFailureLeavesTheTypeOpen() {
        Locations denied = locations(403, "{'error': {'status': 'PERMISSION_DENIED'}}");
        assertThat(regions(denied)).isEmpty();
        assertThat(denied.gaps())
                .extracting(Gap::type, Gap::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(TEMPLATE.name(), "AccessDenied"));
        Locations odd = locations(200, "{'locations': null}");
        assertThat(regions(odd)).isEmpty();
        assertThat(odd.gaps()).hasSize(1);
    }

    @Test
    void aLocationWithoutItsIdLeavesTheTypeOpen() {
        Locations locations = locations(200, "{'locations': [{}, {'locationId': 'eu'}]}");
        assertThat(regions(locations)).containsExactly("eu");
        assertThat(locations.gaps()).extracting(Gap::detail).containsExactly("NoIdentifier");
    }
}
