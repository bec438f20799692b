package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.below;
import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** API Management, which stands in front of models in many places: APIs, products, policies and backends. */
final class Gateways implements Family {

    private static final String SERVICE = "Microsoft.ApiManagement/service";

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(SERVICE, list(SERVICE), "/value")
                        .named("/id", "/name")
                        .attach(on(SERVICE + "/policies"))
                        .attach(on(SERVICE + "/policyFragments")),
                inService("apis").attach(on(SERVICE + "/apis/policies")),
                inService("products").attach(on(SERVICE + "/products/policies")).attach(on(SERVICE + "/products/apis")),
                inService("backends"),
                inService("namedValues"));
    }

    private static DeclaredType inService(String child) {
        String name = SERVICE + "/" + child;
        return type(name, below(name), "/value").under(SERVICE).named("/id", "/name");
    }
}
