package io.aiposture.gcp.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IamFactsTest {

    private static final String ACCOUNT = "iam.googleapis.com/ServiceAccount";
    private static final String ROBOT = "robot@ml.iam.gserviceaccount.com";
    private static final String ROBOT_DATA = "{'email': '" + ROBOT + "'}";

    private static String policy(String role, String member) {
        return "'iamPolicy': {'bindings': [" + binding(role, member, "") + "]}";
    }

    private static String binding(String role, String member, String condition) {
        String when = condition.isEmpty() ? "" : ", 'condition': {'expression': '" + condition + "'}";
        return "{'role': '" + role + "', 'members': ['" + member + "']" + when + "}";
    }

    private static Facts tree(String projectPolicy, String folderPolicy, String organizationPolicy) {
        return new Facts()
                .project("'parent': 'folders/5', " + projectPolicy)
                .in(
                        "folders/5",
                        Ancestors.FOLDER,
                        "folders/5",
                        "{'name': 'folders/5', 'parent': 'organizations/6', " + folderPolicy + "}")
                .in(
                        "organizations/6",
                        Ancestors.ORGANIZATION,
                        "organizations/6",
                        "{'name': 'organizations/6', " + organizationPolicy + "}");
    }

    private static List<String> roles(DerivedField.Value value) {
        return value.json()
                .valueStream()
                .map(g -> g.path("role").asText() + " " + g.path("on").asText())
                .toList();
    }

    @Test
    void grantsAreInherited() {
        Facts facts = tree(policy("r/1", "user:a"), policy("r/2", "user:a"), policy("r/3", "user:a"));
        DerivedField.Value grants = facts.derived(Facts.PROJECT, "grants");
        assertThat(roles(grants)).containsExactly("r/1 projects/ml", "r/2 folders/5", "r/3 organizations/6");
        assertThat(grants.rest()).isNull();
    }

    @Test
    void aPolicyAboveThatWasNotReadLeavesTheRestOpen() {
        Facts facts = new Facts()
                .project("'parent': 'folders/5', " + policy("r/1", "user:a"))
                .in("folders/5", Ancestors.FOLDER, "folders/5", "{'name': 'folders/5'}", "/iamPolicy");
        DerivedField.Value grants = facts.derived(Facts.PROJECT, "grants");
        assertThat(roles(grants)).containsExactly("r/1 projects/ml");
        assertThat(grants.rest()).isNotNull();
        assertThat(new Facts()
                        .project("'parent': 'organizations/6', " + policy("r/1", "user:a"))
                        .derived(Facts.PROJECT, "grants")
                        .rest())
                .isNotNull();
    }

    @Test
    void aFolderThatContainsItselfEnds() {
        Facts facts = new Facts()
                .project("'parent': 'folders/5'")
                .in("folders/5", Ancestors.FOLDER, "folders/5", "{'name': 'folders/5', 'parent': 'folders/5'}");
        assertThat(facts.derived(Facts.PROJECT, "grants").json()).isEmpty();
    }

    @Test
    void expiredBindingsAndDeletedMembersGrantNothing() {
        String bindings = Stream.of(
                        binding("r/over", "user:a", "request.time < timestamp(\\\"2025-01-01T00:00:00Z\\\")"),
                        binding("r/gone", "deleted:user:a?uid=1", ""),
                        binding("r/tag", "user:a", "resource.matchTag(\\\"6/env\\\", \\\"dev\\\")"))
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        DerivedField.Value grants = new Facts()
                .project("'iamPolicy': {'bindings': [" + bindings + "]}")
                .derived(Facts.PROJECT, "grants");
        assertThat(roles(grants)).containsExactly("r/tag projects/ml");
        assertThat(grants.json().at("/0/reach").asText()).isEqualTo("named");
    }

    @Test
    void anAccountHasRolesOnEveryScannedProject() {
        Facts facts = tree(policy("r/1", "serviceAccount:" + ROBOT), policy("r/2", "user:a"), policy("r/3", "allUsers"))
                .in(
                        "other",
                        "cloudresourcemanager.googleapis.com/Project",
                        "other",
                        "{'name': 'projects/8', " + policy("r/4", "serviceAccount:" + ROBOT) + "}")
                .with(ACCOUNT, ROBOT, ROBOT_DATA);
        assertThat(roles(facts.derived(ROBOT, "roles")))
                .containsExactlyInAnyOrder("r/1 projects/ml", "r/3 organizations/6", "r/4 projects/other");
        assertThat(new Facts()
                        .with(ACCOUNT, ROBOT, ROBOT_DATA)
                        .derived(ROBOT, "roles")
                        .rest())
                .isNotNull();
    }

    @Test
    void whoeverMayActAsAnAccountImpersonatesIt() {
        Facts facts = tree(
                        policy("roles/iam.serviceAccountUser", "group:g"),
                        policy("roles/viewer", "group:h"),
                        policy("organizations/6/roles/x", "group:i"))
                .in(
                        "organizations/6",
                        "iam.googleapis.com/OrganizationRole",
                        "organizations/6/roles/x",
                        "{'name': 'organizations/6/roles/x', 'includedPermissions': ['iam.serviceAccounts.actAs']}")
                .with(
                        ACCOUNT,
                        ROBOT,
                        "{'email': '" + ROBOT + "', " + policy("roles/iam.serviceAccountTokenCreator", "user:u") + "}");
        DerivedField.Value found = facts.derived(ROBOT, "impersonators");
        assertThat(roles(found))
                .containsExactly(
                        "roles/iam.serviceAccountTokenCreator " + ROBOT,
                        "roles/iam.serviceAccountUser projects/ml",
                        "organizations/6/roles/x organizations/6");
        assertThat(found.rest()).isNull();
    }

    @Test
    void aCustomRoleThatWasNotReadMayAllowIt() {
        Facts facts = new Facts()
                .project(policy("organizations/6/roles/x", "group:i"))
                .with(ACCOUNT, ROBOT, ROBOT_DATA)
                .unlisted("organizations/6", "iam.googleapis.com/OrganizationRole");
        assertThat(facts.derived(ROBOT, "impersonators").rest()).isNotNull();
    }

    @Test
    void anAccountWhosePolicyWasNotReadMayHaveMore() {
        Facts facts = new Facts().project("'labels': {}").with(ACCOUNT, ROBOT, ROBOT_DATA, "/iamPolicy");
        assertThat(facts.derived(ROBOT, "impersonators").rest()).isNotNull();
    }
}
