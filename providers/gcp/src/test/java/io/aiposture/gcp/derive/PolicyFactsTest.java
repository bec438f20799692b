package io.aiposture.gcp.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IAM policies say: who everybody is, and whose service account may call models. */
class PolicyFactsTest {

    private static final String SERVICE = "run.googleapis.com/Service";
    private static final String ID = "projects/ml/locations/europe-west4/services/chat";
    private static final String ACCOUNT = "chat@ml.iam.gserviceaccount.com";

    private static JsonNode publicBindings(String policy) {
        return new Facts()
                .with(SERVICE, ID, "{'iamPolicy': " + policy + "}")
                .derived(ID, "publicBindings")
                .json();
    }

    @Test
    void everybodyIsFound() {
        JsonNode found = publicBindings("{'bindings': [{'role': 'roles/run.invoker', 'members':"
                + " ['user:a@b.example', 'allUsers', 'allAuthenticatedUsers']}]}");
        assertThat(found.findValuesAsText("member")).containsExactly("allUsers", "allAuthenticatedUsers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "request.time < timestamp(\\\"2025-12-31T00:00:00Z\\\") ; 0",
                "request.time < timestamp(\\\"2027-01-01T00:00:00Z\\\") ; 1",
                "request.time < timestamp(\\\"2025-12-31T00:00:00Z\\\") || true ; 1",
                "request.time > timestamp(\\\"2025-12-31T00:00:00Z\\\") ; 1",
                "request.time < timestamp(\\\"soon\\\") ; 1",
                "resource.name.startsWith(\\\"x\\\") ; 1"
            })
    void aConditionOnlyEndsAGrantWhenItsTimeIsOver(String condition, int grants) {
        assertThat(publicBindings("{'bindings': [{'role': 'r', 'members': ['allUsers'], 'condition': {'expression': '"
                        + condition + "'}}]}"))
                .hasSize(grants);
    }

    @Test
    void noPolicyGrantsNothingAndAnUnreadOneIsUnknown() {
        assertThat(publicBindings("{}")).isEmpty();
        assertThatThrownBy(
                        () -> new Facts().with(SERVICE, ID, "{}", "/iamPolicy").derived(ID, "publicBindings"))
                .isInstanceOf(UnreadException.class);
    }

    private static Facts project(String role, String member) {
        return new Facts()
                .project("'parent': 'organizations/1', 'iamPolicy': {'bindings': [{'role': '" + role
                        + "', 'members': ['serviceAccount:" + member + "']}]}")
                .in("organizations/1", Ancestors.ORGANIZATION, "organizations/1", "{}");
    }

    private static boolean mayCall(Facts facts, String account) {
        return facts.with(SERVICE, ID, "{'template': {'serviceAccount': '" + account + "'}}")
                .derived(ID, "mayCallModels")
                .json()
                .asBoolean();
    }

    @ParameterizedTest
    @CsvSource({
        "roles/owner, true",
        "roles/editor, true",
        "roles/aiplatform.user, true",
        "roles/aiplatform.viewer, false",
        "roles/discoveryengine.editor, true",
        "roles/storage.admin, false"
    })
    void rolesThatCallAiServices(String role, boolean calls) {
        assertThat(mayCall(project(role, ACCOUNT), ACCOUNT)).isEqualTo(calls);
    }

    @Test
    void theDefaultAccountStandsInForNone() {
        assertThat(mayCall(project("roles/editor", "7-compute@developer.gserviceaccount.com"), ""))
                .isTrue();
    }

    @Test
    void rolesAboveTheProjectCount() {
        Facts facts = new Facts()
                .project("'parent': 'organizations/1'")
                .in(
                        "organizations/1",
                        Ancestors.ORGANIZATION,
                        "organizations/1",
                        "{'iamPolicy': {'bindings': [{'role': 'roles/aiplatform.user', 'members': ['serviceAccount:"
                                + ACCOUNT + "']}]}}");
        assertThat(mayCall(facts, ACCOUNT)).isTrue();
    }

    @Test
    void customRolesAndWhatWasNotReadAreUnknown() {
        assertThatThrownBy(() -> mayCall(project("projects/ml/roles/own", ACCOUNT), ACCOUNT))
                .isInstanceOf(UnreadException.class);
        Facts blind = new Facts().project("'parent': 'organizations/1'");
        assertThatThrownBy(() -> mayCall(blind, ACCOUNT)).isInstanceOf(UnreadException.class);
    }

    @Test
    void aProjectUsesAiWhenItHasOneResource() {
        String model = "aiplatform.googleapis.com/Model";
        assertThat(new Facts()
                        .project("")
                        .derived(Facts.PROJECT, "usesAi")
                        .json()
                        .asBoolean())
                .isFalse();
        assertThat(new Facts()
                        .project("")
                        .with(model, "m", "{}")
                        .derived(Facts.PROJECT, "usesAi")
                        .json()
                        .asBoolean())
                .isTrue();
        assertThat(new Facts()
                        .project("")
                        .in("other", model, "m", "{}")
                        .derived(Facts.PROJECT, "usesAi")
                        .json()
                        .asBoolean())
                .isFalse();
        assertThatThrownBy(() ->
                        new Facts().project("").unlisted(Facts.PROJECT, model).derived(Facts.PROJECT, "usesAi"))
                .isInstanceOf(UnreadException.class);
    }
}
