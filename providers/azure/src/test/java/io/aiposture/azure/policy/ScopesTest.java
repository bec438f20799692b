package io.aiposture.azure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private static final String SUBSCRIPTION = "/subscriptions/5d5d0001-1111-4222-8333-444455556666";
    private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-assist";
    private static final String ACCOUNT = GROUP + "/providers/Microsoft.CognitiveServices/accounts/bot";
    private static final String ABOVE = "/providers/Microsoft.Management/managementGroups/corp";

    @Test
    void ofOneKindEach() {
        assertThat(Scopes.level("/")).isEqualTo(Scopes.Level.ABOVE);
        assertThat(Scopes.level(ABOVE)).isEqualTo(Scopes.Level.ABOVE);
        assertThat(Scopes.level(SUBSCRIPTION + "/")).isEqualTo(Scopes.Level.SUBSCRIPTION);
        assertThat(Scopes.level(GROUP.toUpperCase(java.util.Locale.ROOT))).isEqualTo(Scopes.Level.GROUP);
        assertThat(Scopes.level(ACCOUNT)).isEqualTo(Scopes.Level.RESOURCE);
        assertThat(Scopes.level(ACCOUNT + "/projects/p")).isEqualTo(Scopes.Level.RESOURCE);
    }

    @Test
    void holdWhatBeginsWithTheirSegments() {
        for (String scope :
                new String[] {"/", ABOVE, SUBSCRIPTION, GROUP, GROUP.toLowerCase(java.util.Locale.ROOT), ACCOUNT}) {
            assertThat(Scopes.contains(scope, ACCOUNT)).as(scope).isTrue();
        }
        assertThat(Scopes.contains(GROUP, GROUP + "2/providers/Microsoft.CognitiveServices/accounts/bot"))
                .isFalse();
        assertThat(Scopes.contains(ACCOUNT, ACCOUNT + "-two")).isFalse();
        assertThat(Scopes.contains(ACCOUNT, GROUP)).isFalse();
        assertThat(Scopes.contains(ACCOUNT, ACCOUNT + "/deployments/d")).isTrue();
    }

    @Test
    void denialsBindWhomTheyNameOnTheWholeScope() {
        assertThat(deny("'principals':[{'id':'P'}]").binds("p", GROUP)).isTrue();
        assertThat(deny("'principals':[{'id':'Q'}]").binds("p", GROUP)).isFalse();
        String everyone = "'principals':[{'id':'00000000-0000-0000-0000-000000000000'}]";
        assertThat(deny(everyone).binds("p", GROUP)).isTrue();
        assertThat(deny(everyone).binds("p", SUBSCRIPTION)).isFalse();
        assertThat(deny(everyone + ",'excludePrincipals':[{'id':'p'}]").binds("p", GROUP))
                .isFalse();
        // a group may be excepted, and its members are not known
        assertThat(deny(everyone + ",'excludePrincipals':[{'id':'g'}]").binds("p", GROUP))
                .isFalse();
        assertThat(deny(everyone + ",'doNotApplyToChildScopes':true").binds("p", GROUP))
                .isFalse();
    }

    private static Deny deny(String rest) {
        try {
            return new Deny(new ObjectMapper().readTree(("{'scope':'" + GROUP + "'," + rest + "}").replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
