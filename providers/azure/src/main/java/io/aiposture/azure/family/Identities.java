package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Managed identities; who else may act as one is asked only of those that AI resources have. */
final class Identities implements Family {

    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";

    @Override
    public List<DeclaredType> types() {
        return List.of(type(IDENTITIES, list(IDENTITIES), "/value")
                .named("/id", "/name")
                .attach(on(IDENTITIES + "/federatedIdentityCredentials"))
                .detailsIf(Uses::refersTo));
    }
}
