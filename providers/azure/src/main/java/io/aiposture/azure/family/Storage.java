package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.azure.type.Arm.on;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.azure.derive.AzureReferences;
import io.aiposture.azure.type.Arm;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Storage accounts. Their blobs' settings, containers and logs are read only of accounts that AI resources refer to. */
final class Storage implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type("Microsoft.Storage/storageAccounts", list("Microsoft.Storage/storageAccounts"), "/value")
                .named("/id", "/name")
                .attach(on("Microsoft.Storage/storageAccounts/blobServices"))
                .attach(on("Microsoft.Storage/storageAccounts/blobServices/containers"))
                // reads of blobs are logged by a setting of the blob service, not of the account
                .attach(on("Microsoft.Insights/diagnosticSettings").fixed(Arm.PART, "/blobServices/default"))
                .detailsIf((item, used) ->
                        AzureReferences.keysOfStorage(
                                        item.path("id").asText(),
                                        item.path("name").asText())
                                .stream()
                                .anyMatch(used::refersTo)));
    }
}
