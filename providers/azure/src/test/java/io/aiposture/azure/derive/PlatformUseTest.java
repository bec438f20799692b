package io.aiposture.azure.derive;

import static io.aiposture.azure.derive.PlatformEstate.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.type.DerivedField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformUseTest {

    private static final String WORKSPACES = "Microsoft.MachineLearningServices/workspaces";
    private static final String COMPUTES = WORKSPACES + "/computes";
    private static final String NETWORKS = "Microsoft.Network/virtualNetworks";
    private static final String SUBNETS = NETWORKS + "/subnets";
    private static final String GROUPS = "Microsoft.Network/networkSecurityGroups";
    private static final String NETWORK = GROUP + NETWORKS + "/v";
    private static final String SUBNET = NETWORK + "/subnets/s";
    private static final String NSG = GROUP + GROUPS + "/g";
    private static final String ENDPOINT = GROUP + "Microsoft.Network/privateEndpoints/pe";
    private static final String COMPUTE =
            "{'properties': {'properties': {'subnet': {'id': '" + SUBNET.toUpperCase(java.util.Locale.ROOT) + "'}}}}";
    private static final String WORKSPACE =
            "{'properties': {'privateEndpointConnections': [{'properties': {'privateEndpoint': {'id': '" + ENDPOINT
                    + "'}}}]}}";
    private static final String WITH_ENDPOINT =
            "{'id': '" + SUBNET + "', 'properties': {'networkSecurityGroup': {'id': '" + NSG
                    + "'}, 'privateEndpoints': [{'id': '" + ENDPOINT + "'}]}}";

    private static List<String> users(DerivedField.Value usedBy) {
        List<String> names = new ArrayList<>();
        usedBy.json().forEach(u -> names.add(u.path("name").asText()));
        return names;
    }

    @Test
    void aSubnetIsUsedByWhatStandsInIt() {
        PlatformEstate estate =
                new PlatformEstate().with(COMPUTES, "c", COMPUTE).with(SUBNETS, SUBNET, "{'id': '" + SUBNET + "'}");
        assertThat(users(estate.derived(SUBNET, "usedBy"))).containsExactly("c");
    }

    @Test
    void aSubnetIsUsedThroughItsPrivateEndpoints() {
        PlatformEstate estate =
                new PlatformEstate().with(WORKSPACES, "w", WORKSPACE).with(SUBNETS, SUBNET, WITH_ENDPOINT);
        assertThat(users(estate.derived(SUBNET, "usedBy"))).containsExactly("w");
    }

    @Test
    void aNetworkIsUsedThroughItsSubnets() {
        PlatformEstate estate = new PlatformEstate()
                .with(COMPUTES, "c", COMPUTE)
                .with(WORKSPACES, "w", WORKSPACE)
                .with(NETWORKS, NETWORK, "{'properties': {'subnets': [" + WITH_ENDPOINT + "]}}")
                .with(NETWORKS, NETWORK + "2", "{'properties': {'subnets': [{'id': '" + NETWORK + "2/subnets/s'}]}}");
        assertThat(users(estate.derived(NETWORK, "usedBy"))).containsExactlyInAnyOrder("c", "w");
        assertThat(users(estate.derived(NETWORK + "2", "usedBy"))).isEmpty();
    }

    @Test
    void aGroupIsUsedThroughTheSubnetsItGuards() {
        PlatformEstate estate = new PlatformEstate()
                .with(WORKSPACES, "w", WORKSPACE)
                .with(SUBNETS, SUBNET, WITH_ENDPOINT)
                .with(GROUPS, NSG, "{'properties': {'subnets': [{'id': '" + SUBNET + "'}]}}");
        assertThat(users(estate.derived(NSG, "usedBy"))).containsExactly("w");
        assertThat(estate.derived(NSG, "usedBy").rest()).isNull();
    }

    @Test
    void aGroupWhoseSubnetsWereNotReadMayHaveFurtherUsers() {
        PlatformEstate estate = new PlatformEstate()
                .with(COMPUTES, "c", COMPUTE)
                .with(GROUPS, NSG, "{'properties': {'subnets': [{'id': '" + SUBNET + "'}]}}")
                .unlisted(SUBNETS);
        assertThat(users(estate.derived(NSG, "usedBy"))).containsExactly("c");
        assertThat(estate.derived(NSG, "usedBy").rest()).isNotNull();
    }

    @Test
    void aPrivateEndpointIsUsedByWhatItLeadsTo() {
        String workspace = GROUP + WORKSPACES + "/w";
        PlatformEstate estate = new PlatformEstate()
                .with(WORKSPACES, workspace, "{'id': '" + workspace + "'}")
                .with(
                        "Microsoft.Network/privateEndpoints",
                        ENDPOINT,
                        "{'properties': {'privateLinkServiceConnections': [{'properties': {'privateLinkServiceId': '"
                                + workspace + "'}}]}}");
        assertThat(users(estate.derived(ENDPOINT, "usedBy"))).containsExactly("w");
    }

    @Test
    void usersAreIncompleteWhenAnAiTypeWasNotRead() {
        PlatformEstate estate =
                new PlatformEstate().with(SUBNETS, SUBNET, WITH_ENDPOINT).unlisted(COMPUTES);
        assertThat(estate.derived(SUBNET, "usedBy").rest()).isNotNull();
    }
}
