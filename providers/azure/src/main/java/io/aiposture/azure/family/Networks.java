package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Virtual networks with subnets, security groups and flow logs; private endpoints and their names. */
final class Networks implements Family {

    private static final String NETWORK = "Microsoft.Network/";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                listed("virtualNetworks"),
                under("virtualNetworks", "subnets"),
                listed("networkSecurityGroups"),
                listed("routeTables"),
                listed("networkWatchers"),
                under("networkWatchers", "flowLogs"),
                listed("privateEndpoints").attach(on(NETWORK + "privateEndpoints/privateDnsZoneGroups")),
                listed("privateDnsZones").attach(on(NETWORK + "privateDnsZones/virtualNetworkLinks")));
    }

    private static DeclaredType listed(String name) {
        return type(NETWORK + name, list(NETWORK + name), "/value").named("/id", "/name");
    }

    private static DeclaredType under(String parent, String child) {
        String name = NETWORK + parent + "/" + child;
        return type(name, below(name), "/value").under(NETWORK + parent).named("/id", "/name");
    }
}
