package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Through what AI resources use networks: subnets they name, and private endpoints that stand in subnets. */
final class NetworkUse {

    static final String SUBNETS = "Microsoft.Network/virtualNetworks/subnets";

    private record ByGroup() {}

    private NetworkUse() {}

    /** The subnet and the private endpoints in it. */
    static List<String> keysOfSubnet(JsonNode subnet) {
        List<String> keys = new ArrayList<>();
        add(keys, subnet.path("id"));
        subnet.at("/properties/privateEndpoints").forEach(endpoint -> add(keys, endpoint.path("id")));
        return keys;
    }

    /** The group, and what is in the subnets that it guards. */
    static List<String> keysOfGroup(String id, JsonNode group, Estate estate) {
        List<String> keys = new ArrayList<>(List.of(id));
        group.at("/properties/subnets").forEach(subnet -> add(keys, subnet.path("id")));
        keys.addAll(byGroup(estate).getOrDefault(id, List.of()));
        return keys;
    }

    private static Map<String, List<String>> byGroup(Estate estate) {
        return estate.once(new ByGroup(), () -> {
            Map<String, List<String>> index = new HashMap<>();
            for (Resource subnet : estate.all(SUBNETS)) {
                String group = text(subnet.data().at("/properties/networkSecurityGroup/id"));
                index.computeIfAbsent(group, g -> new ArrayList<>()).addAll(keysOfSubnet(subnet.data()));
            }
            return index;
        });
    }

    /** The endpoint and the resource that is reached through it. */
    static List<String> keysOfEndpoint(String id, JsonNode endpoint) {
        List<String> keys = new ArrayList<>(List.of(id));
        for (String kind : List.of("privateLinkServiceConnections", "manualPrivateLinkServiceConnections")) {
            endpoint.at("/properties/" + kind)
                    .forEach(connection -> add(keys, connection.at("/properties/privateLinkServiceId")));
        }
        return keys;
    }

    private static void add(List<String> keys, JsonNode id) {
        if (!text(id).isEmpty()) {
            keys.add(text(id));
        }
    }

    private static String text(JsonNode id) {
        return id.asText("").toLowerCase(Locale.ROOT);
    }
}
