package io.aiposture.azure.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.derive.References.Reference;
import io.aiposture.inventory.Resource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureReferencesTest {

    private static final String TYPE = "Microsoft.MachineLearningServices/workspaces";
    private static final String S = "/subscriptions/00000000-1111-2222-3333-444444444444/resourcegroups/rg/providers/";

    private static Resource resource(String json) {
        return PlatformEstate.resource(TYPE, S + TYPE + "/w", json);
    }

    @ParameterizedTest
    @CsvSource({
        "keyVault, Microsoft.Keyvault/vaults/KV, microsoft.keyvault/vaults/kv",
        "id, Microsoft.Network/virtualNetworks/v/subnets/S, microsoft.network/virtualnetworks/v/subnets/s",
        "id, Microsoft.Storage/storageAccounts/a/blobServices/default/containers/c, microsoft.storage/storageaccounts/a",
        "id, Microsoft.KeyVault/vaults/kv/secrets/s, microsoft.keyvault/vaults/kv"
    })
    void idsAreFollowedInAnyCaseAndOfPartsTheWholeIsMeant(String field, String id, String key) {
        assertThat(AzureReferences.INSTANCE.in(resource("{'" + field + "': '" + S + id + "'}")))
                .containsExactly(new Reference("/" + field, S + key));
    }

    @ParameterizedTest
    @CsvSource({
        "target, https://Data.blob.core.windows.net/train/x.csv, storage:data",
        "endpoint, data.dfs.core.usgovcloudapi.net, storage:data",
        "accountName, data, storage:data",
        "keyIdentifier, https://kv.vault.azure.net/keys/k/0, vault:kv",
        "keyVaultUri, https://KV.vault.azure.net/, vault:kv",
        "image, images.azurecr.io/team/score:1, registry:images"
    })
    void hostsAndNamesOfAccountsAreFollowed(String field, String value, String key) {
        assertThat(AzureReferences.INSTANCE.in(resource("{'" + field + "': '" + value + "'}")))
                .containsExactly(new Reference("/" + field, key));
    }

    @ParameterizedTest
    @CsvSource({
        "name, data",
        "endpoint, core.windows.net",
        "target, https://data.example.com/blob.core",
        "accountName, Not A Name",
        "id, /subscriptions/x/resourceGroups/rg"
    })
    void otherTextsReferToNothing(String field, String value) {
        assertThat(AzureReferences.INSTANCE.in(resource("{'" + field + "': '" + value + "'}")))
                .isEmpty();
    }

    @Test
    void identitiesStandAsNamesOfFields() {
        String id = S + "Microsoft.ManagedIdentity/userAssignedIdentities/I";
        assertThat(AzureReferences.INSTANCE.in(
                        resource("{'identity': {'userAssignedIdentities': {'" + id + "': {'clientId': null}}}}")))
                .containsExactly(new Reference(
                        "/identity/userAssignedIdentities/" + id.replace("/", "~1"),
                        S + "microsoft.managedidentity/userassignedidentities/i"));
    }

    @Test
    void onlyAiResourcesCountAsUse() {
        Resource workspace = resource("{'storageAccount': '" + S + "Microsoft.Storage/storageAccounts/data'}");
        String key = AzureReferences.keysOfStorage(S + "Microsoft.Storage/storageAccounts/DATA", "DATA")
                .get(0);
        assertThat(AzureReferences.INSTANCE
                        .usage(List.of(workspace), Set.of(TYPE))
                        .refersTo(key))
                .isTrue();
        assertThat(AzureReferences.INSTANCE
                        .usage(List.of(workspace), Set.of("Microsoft.Search/searchServices"))
                        .refersTo(key))
                .isFalse();
    }
}
