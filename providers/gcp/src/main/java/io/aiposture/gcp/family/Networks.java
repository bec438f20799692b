package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.COMPUTE;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Networks, subnets, firewall rules and machines. */
final class Networks implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "compute.googleapis.com/Network",
                                op(COMPUTE, "networks.list").scoped("project", "{account}"),
                                "/items")
                        .bulk("compute.googleapis.com/Network")
                        .named("/selfLink", "/name"),
                type(
                                "compute.googleapis.com/Subnetwork",
                                op(COMPUTE, "subnetworks.aggregatedList")
                                        .scoped("project", "{account}")
                                        .permission("compute.subnetworks.list"),
                                "/items/*/subnetworks")
                        .bulk("compute.googleapis.com/Subnetwork")
                        .named("/selfLink", "/name"),
                type(
                                "compute.googleapis.com/Firewall",
                                op(COMPUTE, "firewalls.list").scoped("project", "{account}"),
                                "/items")
                        .bulk("compute.googleapis.com/Firewall")
                        .named("/selfLink", "/name"),
                type(
                                "compute.googleapis.com/Instance",
                                op(COMPUTE, "instances.aggregatedList")
                                        .scoped("project", "{account}")
                                        .permission("compute.instances.list"),
                                "/items/*/instances")
                        .bulk("compute.googleapis.com/Instance")
                        .named("/selfLink", "/name"));
    }
}
