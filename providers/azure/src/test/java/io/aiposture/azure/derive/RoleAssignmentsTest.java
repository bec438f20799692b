package io.aiposture.azure.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;

class RoleAssignmentsTest {

    private static final String ASSIGNMENTS = "Microsoft.Authorization/roleAssignments";
    private static final String ROLES = "Microsoft.Authorization/roleDefinitions";
    private static final String DENIALS = "Microsoft.Authorization/denyAssignments";
    private static final String IDENTITIES = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final String ACCOUNT = AzureFacts.GROUP + "/providers/Microsoft.CognitiveServices/accounts/bot";
    private static final String IDENTITY =
            AzureFacts.GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/runner";

    private static AzureFacts facts(String scope, String permissions, String more) {
        return new AzureFacts()
                .with(AiActions.ACCOUNTS, ACCOUNT, "{'identity':{'principalId':'AA-1'}}")
                .with(
                        ROLES,
                        AzureFacts.ROOT + "/providers/Microsoft.Authorization/roleDefinitions/R1",
                        "{'name':'R1','properties':{'roleName':'Some role','permissions':[" + permissions + "]}}")
                .with(
                        ASSIGNMENTS,
                        "as",
                        "{'properties':{'scope':'" + scope + "','principalId':'aa-1',"
                                + "'roleDefinitionId':'/providers/Microsoft.Authorization/roleDefinitions/R1'" + more
                                + "}}");
    }

    @Test
    void whatTheRoleGivesOverWhatIsInItsScope() {
        AzureFacts facts =
                facts(AzureFacts.GROUP, "{'actions':['Microsoft.CognitiveServices/accounts/raiPolicies/*']}", "");
        assertThat(facts.value("as", "roleName")).isEqualTo("Some role");
        assertThat(facts.value("as", "level")).isEqualTo("group");
        assertThat(facts.value("as", "coversAi")).isEqualTo(ACCOUNT);
        assertThat(facts.value("as", "controlsAi"))
                .isEqualTo("Microsoft.CognitiveServices/accounts/raiPolicies/write"
                        + " Microsoft.CognitiveServices/accounts/raiPolicies/delete");
        assertThat(facts.value("as", "readsAiKeys")).isEmpty();
        assertThat(facts.value("as", "callsAi")).isEmpty();
        assertThat(facts.value("as", "powers")).isEmpty();
        assertThat(facts.value("as", "identityOf")).isEqualTo(ACCOUNT);
        AzureFacts elsewhere = facts(AzureFacts.ROOT + "/resourceGroups/rg", "{'actions':['*']}", "");
        assertThat(elsewhere.value("as", "coversAi")).isEmpty();
        assertThat(elsewhere.value("as", "controlsAi")).isEmpty();
    }

    @Test
    void callingIsADataActionAndNoControl() {
        AzureFacts facts =
                facts("/", "{'actions':[],'dataActions':['Microsoft.CognitiveServices/accounts/OpenAI/*']}", "");
        assertThat(facts.value("as", "callsAi")).contains("chat/completions");
        assertThat(facts.value("as", "controlsAi")).isEmpty();
        assertThat(facts.value("as", "level")).isEqualTo("above");
    }

    @Test
    void conditionsAndDenialsTakePowersAway() {
        String owner = "{'actions':['*']}";
        assertThat(facts(AzureFacts.ROOT, owner, "").value("as", "powers")).isEqualTo("grant-rights change-everything");
        String condition =
                ",'condition':'!(ActionMatches{\\u0027*/roleAssignments/write\\u0027}) OR @Request[a:b] BoolEquals true'";
        assertThat(facts(AzureFacts.ROOT, owner, condition).value("as", "powers"))
                .isEqualTo("change-everything");
        AzureFacts denied = facts(AzureFacts.ROOT, owner, "")
                .with(
                        DENIALS,
                        "d",
                        "{'properties':{'scope':'" + AzureFacts.ROOT + "','principals':[{'id':'aa-1'}],"
                                + "'permissions':[{'actions':['Microsoft.Web/*']}]}}");
        assertThat(denied.value("as", "powers")).isEqualTo("grant-rights");
    }

    @Test
    void whatWasNotReadIsNoAnswer() {
        AzureFacts missing = new AzureFacts()
                .with(ASSIGNMENTS, "as", "{'properties':{'scope':'/','roleDefinitionId':'/x/R1','principalId':'p'}}");
        assertThatThrownBy(() -> missing.value("as", "powers")).isInstanceOf(UnreadException.class);
        assertThatThrownBy(() -> facts("/", "{}", "").unlisted(DENIALS).value("as", "powers"))
                .isInstanceOf(UnreadException.class);
        assertThat(facts("/", "{}", "")
                        .unlisted(AiActions.ACCOUNTS)
                        .derived("as", "coversAi")
                        .rest())
                .isNotNull();
        assertThat(facts("/", "{}", "")
                        .unlisted(AiActions.ACCOUNTS)
                        .derived("as", "identityOf")
                        .rest())
                .isNotNull();
    }

    @Test
    void assignedIdentitiesAreFoundById() {
        String account = "{'identity':{'userAssignedIdentities':{'"
                + IDENTITY.replace("resourceGroups", "resourcegroups") + "':{}}}}";
        AzureFacts facts = new AzureFacts()
                .with(AiActions.ACCOUNTS, ACCOUNT, account)
                .with(IDENTITIES, IDENTITY, "{'properties':{'principalId':'PP'}}")
                .with(ASSIGNMENTS, "as", "{'properties':{'scope':'/','principalId':'pp'}}");
        assertThat(facts.value("as", "identityOf")).isEqualTo(ACCOUNT);
        assertThat(facts.value(IDENTITY, "usedBy")).isEqualTo("bot");
        AzureFacts unlisted = new AzureFacts()
                .with(AiActions.ACCOUNTS, ACCOUNT, account)
                .unlisted(IDENTITIES)
                .with(ASSIGNMENTS, "as", "{'properties':{'scope':'/','principalId':'pp'}}");
        assertThat(unlisted.derived("as", "identityOf").rest()).isNotNull();
    }
}
