package io.aiposture.azure.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Actions by which AI resources are changed, called, or their keys read. */
final class AiActions {

    static final String ACCOUNTS = "Microsoft.CognitiveServices/accounts";
    static final String WORKSPACES = "Microsoft.MachineLearningServices/workspaces";
    static final String SEARCH = "Microsoft.Search/searchServices";

    /** Besides the writing and deleting of the resource itself. */
    private static final Map<String, List<String>> CONTROL = Map.of(
            ACCOUNTS,
                    List.of(
                            ACCOUNTS + "/deployments/write",
                            ACCOUNTS + "/deployments/delete",
                            ACCOUNTS + "/raiPolicies/write",
                            ACCOUNTS + "/raiPolicies/delete",
                            ACCOUNTS + "/raiBlocklists/write",
                            ACCOUNTS + "/raiBlocklists/delete",
                            ACCOUNTS + "/projects/write",
                            ACCOUNTS + "/connections/write",
                            ACCOUNTS + "/regenerateKey/action"),
            WORKSPACES, List.of(WORKSPACES + "/computes/write", WORKSPACES + "/computes/delete"),
            SEARCH, List.of(SEARCH + "/regenerateAdminKey/action", SEARCH + "/sharedPrivateLinkResources/write"));

    private static final Map<String, List<String>> KEYS = Map.of(
            ACCOUNTS, List.of(ACCOUNTS + "/listKeys/action"),
            WORKSPACES, List.of(WORKSPACES + "/listKeys/action", WORKSPACES + "/onlineEndpoints/listKeys/action"),
            SEARCH, List.of(SEARCH + "/listAdminKeys/action", SEARCH + "/listQueryKeys/action"));

    private static final Map<String, List<String>> DATA = Map.of(
            ACCOUNTS,
                    List.of(
                            ACCOUNTS + "/OpenAI/deployments/completions/action",
                            ACCOUNTS + "/OpenAI/deployments/chat/completions/action",
                            ACCOUNTS + "/OpenAI/deployments/embeddings/action",
                            ACCOUNTS + "/OpenAI/responses/write",
                            ACCOUNTS + "/AIServices/agents/write"),
            SEARCH, List.of(SEARCH + "/indexes/documents/read", SEARCH + "/indexes/documents/write"));

    /** Calls that are control actions by name. */
    private static final Map<String, List<String>> CALLS = Map.of(
            WORKSPACES,
            List.of(WORKSPACES + "/onlineEndpoints/score/action", WORKSPACES + "/serverlessEndpoints/score/action"));

    /** Of different services: who may do all of these may change whatever there is. */
    static final List<String> EVERYTHING = List.of(
            "Microsoft.Compute/virtualMachines/write",
            "Microsoft.KeyVault/vaults/write",
            "Microsoft.Resources/deployments/write",
            "Microsoft.Storage/storageAccounts/listKeys/action",
            "Microsoft.Web/sites/write");

    /** Who may do this may give rights to anybody. */
    static final String GRANTING = "Microsoft.Authorization/roleAssignments/write";

    private AiActions() {}

    static List<String> control(String type) {
        List<String> actions = new ArrayList<>(List.of(type + "/write", type + "/delete"));
        actions.addAll(CONTROL.getOrDefault(type, List.of()));
        return actions;
    }

    static List<String> keys(String type) {
        return KEYS.getOrDefault(type, List.of());
    }

    static List<String> data(String type) {
        return DATA.getOrDefault(type, List.of());
    }

    static List<String> calls(String type) {
        return CALLS.getOrDefault(type, List.of());
    }
}
