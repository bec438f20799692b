package io.aiposture.azure.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;

class GovernanceFactsTest {

    private static final String SUBSCRIPTIONS = "Microsoft.Resources/subscriptions";
    private static final String GROUPS = "Microsoft.Resources/subscriptions/resourceGroups";
    private static final String ACCOUNT = AzureFacts.GROUP + "/providers/Microsoft.CognitiveServices/accounts/bot";
    private static final String TOLD = "'notifications':{'n':{'enabled':true,'contactEmails':['a@example.org']}}";

    private static AzureFacts account(String json) {
        return new AzureFacts().with(AiActions.ACCOUNTS, ACCOUNT, json);
    }

    @Test
    void aSubscriptionUsesWhatStandsInIt() {
        assertThat(account("{}").with(SUBSCRIPTIONS, "s", "{}").value("s", "usesAi"))
                .isEqualTo("true");
        assertThat(new AzureFacts().with(SUBSCRIPTIONS, "s", "{}").value("s", "usesAi"))
                .isEqualTo("false");
        AzureFacts unlisted = new AzureFacts().with(SUBSCRIPTIONS, "s", "{}").unlisted(AiActions.ACCOUNTS);
        assertThatThrownBy(() -> unlisted.value("s", "usesAi")).isInstanceOf(UnreadException.class);
        assertThat(account("{}")
                        .with(SUBSCRIPTIONS, "s", "{}")
                        .unlisted(AiActions.ACCOUNTS)
                        .value("s", "usesAi"))
                .isEqualTo("true");
    }

    @Test
    void whatAiStandsOnIsFoundByReferences() {
        String stands =
                "{'properties':{'encryption':{'keyVaultProperties':{'keyVaultUri':'https://kv.vault.azure.net'}},"
                        + "'userOwnedStorage':[{'resourceId':'" + AzureFacts.GROUP
                        + "/providers/MICROSOFT.Storage/storageAccounts/st'}]}}";
        assertThat(account(stands).with(SUBSCRIPTIONS, "s", "{}").value("s", "aiStandsOn"))
                .isEqualTo("KeyVaults StorageAccounts");
        AzureFacts dark = new AzureFacts()
                .with(AiActions.ACCOUNTS, ACCOUNT, "{}", AzureFacts.denied("/diagnosticSettings"))
                .with(SUBSCRIPTIONS, "s", "{}");
        assertThat(dark.derived("s", "aiStandsOn").rest()).isNotNull();
    }

    @Test
    void groupsHoldAiAndHaveBudgetsOfTheirOwn() {
        AzureFacts facts = account("{}")
                .with(
                        GROUPS,
                        AzureFacts.GROUP.toUpperCase(java.util.Locale.ROOT),
                        "{'budgets':[{'properties':{" + TOLD + "}}]}")
                .with(GROUPS, AzureFacts.GROUP + "-2", "{'budgets':[]}");
        assertThat(facts.value(AzureFacts.GROUP.toUpperCase(java.util.Locale.ROOT), "holdsAi"))
                .isEqualTo("true");
        assertThat(facts.value(AzureFacts.GROUP.toUpperCase(java.util.Locale.ROOT), "budgetAlertsOnAi"))
                .isEqualTo("true");
        assertThat(facts.value(AzureFacts.GROUP + "-2", "holdsAi")).isEqualTo("false");
        AzureFacts dark = new AzureFacts().with(GROUPS, "g", "{}", AzureFacts.denied("/budgets"));
        assertThatThrownBy(() -> dark.value("g", "budgetAlertsOnAi")).isInstanceOf(UnreadException.class);
    }

    @Test
    void aBudgetCountsWhenItIsHeardAndAiIsInIt() {
        assertThat(budget(TOLD)).isTrue();
        assertThat(budget("'notifications':{'n':{'enabled':false,'contactEmails':['a@example.org']}}"))
                .isFalse();
        assertThat(budget("'notifications':{'n':{'enabled':true,'contactEmails':[],'contactGroups':[]}}"))
                .isFalse();
        assertThat(budget(TOLD + ",'timePeriod':{'endDate':'2026-01-01T00:00:00Z'}"))
                .isFalse();
        assertThat(budget(TOLD + ",'timePeriod':{'endDate':'2027-01-01T00:00:00Z'}"))
                .isTrue();
        assertThat(budget(TOLD + filter("ServiceName", "Virtual Machines"))).isFalse();
        assertThat(budget(TOLD + filter("ServiceName", "Azure OpenAI Service"))).isTrue();
        assertThat(budget(TOLD + filter("ResourceType", "microsoft.machinelearningservices/workspaces")))
                .isTrue();
        assertThat(budget(TOLD + filter("ResourceLocation", "westeurope"))).isFalse();
        assertThat(budget(TOLD + ",'filter':{'tags':{'name':'app','operator':'In','values':['x']}}"))
                .isFalse();
    }

    private static String filter(String name, String value) {
        return ",'filter':{'and':[{'dimensions':{'name':'" + name + "','operator':'In','values':['" + value + "']}}]}";
    }

    private static boolean budget(String properties) {
        return new AzureFacts()
                .with("Microsoft.Consumption/budgets", "b", "{'properties':{" + properties + "}}")
                .derived("b", "alertsOnAi")
                .json()
                .asBoolean();
    }

    @Test
    void alertsCountWhenTheyAreHeardAndInScope() {
        assertThat(metric(AzureFacts.GROUP, "TokenTransaction", "'enabled':true"))
                .isEqualTo("m");
        assertThat(metric(AzureFacts.GROUP, "TokenTransaction", "'enabled':false"))
                .isEmpty();
        assertThat(metric(AzureFacts.GROUP, "DataIn", "'enabled':true")).isEmpty();
        assertThat(metric(AzureFacts.GROUP + "x", "TotalCalls", "'enabled':true"))
                .isEmpty();
        assertThat(metric(AzureFacts.ROOT, "TotalCalls", "'targetResourceType':'Microsoft.Web/sites'"))
                .isEmpty();
        assertThat(account("{}")
                        .unlisted("Microsoft.Insights/metricAlerts")
                        .derived(ACCOUNT, "alerts")
                        .rest())
                .isNotNull();
        assertThat(account("{}")
                        .unlisted("Microsoft.Insights/activityLogAlerts")
                        .derived(ACCOUNT, "changeAlerts")
                        .rest())
                .isNotNull();
    }

    private static String metric(String scope, String metric, String more) {
        return account("{}")
                .with(
                        "Microsoft.Insights/metricAlerts",
                        "m",
                        "{'properties':{'scopes':['" + scope
                                + "'],'actions':[{'actionGroupId':'g'}],'criteria':{'allOf':" + "[{'metricName':'"
                                + metric + "'}]}," + more + "}}")
                .value(ACCOUNT, "alerts");
    }

    @Test
    void changeAlertsHaveToFitInEveryCondition() {
        assertThat(change("{'anyOf':[{'field':'operationName','equals':'x'},{'field':'operationName',"
                        + "'equals':'microsoft.cognitiveservices/accounts/listkeys/action'}]}"))
                .isEqualTo("l");
        assertThat(
                        change(
                                "{'field':'operationName','containsAny':['Microsoft.CognitiveServices/accounts/raiPolicies/write']}"))
                .isEqualTo("l");
        assertThat(change("{'field':'operationName','equals':'Microsoft.CognitiveServices/accounts/delete'}"))
                .isEmpty();
        assertThat(change("{'field':'resourceGroup','equals':'rg-assist'}")).isEqualTo("l");
        assertThat(change("{'field':'resourceGroup','equals':'rg'}")).isEmpty();
    }

    private static String change(String condition) {
        return account("{}")
                .with(
                        "Microsoft.Insights/activityLogAlerts",
                        "l",
                        "{'properties':{'scopes':['" + AzureFacts.ROOT
                                + "'],'actions':{'actionGroups':[{'actionGroupId':'g'}]},"
                                + "'condition':{'allOf':[{'field':'category','equals':'Administrative'}," + condition
                                + "]}}}")
                .value(ACCOUNT, "changeAlerts");
    }
}
