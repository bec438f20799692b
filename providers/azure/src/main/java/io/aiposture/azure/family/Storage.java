package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Storage accounts. */
final class Storage implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type("Microsoft.Storage/storageAccounts", list("Microsoft.Storage/storageAccounts"), "/value")
                .named("/id", "/name"));
    }
}
