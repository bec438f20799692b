package io.aiposture.gcp.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.gcp.family.Families;
import io.aiposture.gcp.policy.CustomRoles;
import io.aiposture.gcp.policy.Grant;
import io.aiposture.gcp.policy.Grants;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may do what: on projects, by service accounts, and as service accounts. */
final class IamFacts {

    private static final FieldType GRANTS = new FieldType.ListOf(new FieldType.MapOf(FieldType.Scalar.STRING));
    private static final String EACH =
            " Each with role, member, on, condition, and reach: named when the condition keeps"
                    + " it to resources by name or tag, otherwise all. Expired bindings are left out; deny policies are not"
                    + " looked at.";

    private static final Set<String> ACTING = Set.of(
            "roles/iam.serviceAccountTokenCreator",
            "roles/iam.serviceAccountUser",
            "roles/iam.workloadIdentityUser",
            "roles/iam.serviceAccountOpenIdTokenCreator");
    private static final Set<String> ACTING_PERMISSIONS = Set.of(
            "iam.serviceAccounts.actAs",
            "iam.serviceAccounts.getAccessToken",
            "iam.serviceAccounts.getOpenIdToken",
            "iam.serviceAccounts.implicitDelegation",
            "iam.serviceAccounts.signBlob",
            "iam.serviceAccounts.signJwt");

    private IamFacts() {}

    static DerivedField grants() {
        return new DerivedField(
                "grants",
                GRANTS,
                "Every role in force on the project, inherited ones too." + EACH,
                Grants.ABOVE,
                (project, estate) -> {
                    Grants grants = Grants.on(project, estate);
                    return value(grants.all(), grants.rest());
                });
    }

    static List<DerivedField> ofServiceAccount() {
        Set<String> policies = new TreeSet<>(Grants.ABOVE);
        policies.add(Families.PROJECT_TYPE);
        Set<String> roles = new TreeSet<>(policies);
        roles.addAll(CustomRoles.TYPES);
        return List.of(
                new DerivedField(
                        "roles",
                        GRANTS,
                        "The roles that the account has on scanned projects and above them, except through groups."
                                + EACH,
                        policies,
                        IamFacts::roles),
                new DerivedField(
                        "impersonators",
                        GRANTS,
                        "Who may act as the account through a role on it, on its project or above: token creator, service"
                                + " account user, workload identity user, or a custom role that allows the same."
                                + EACH,
                        roles,
                        IamFacts::impersonators));
    }

    private static DerivedField.Value value(Collection<Grant> grants, @Nullable Unread rest) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        grants.forEach(g -> g.addTo(array));
        return new DerivedField.Value(array, rest);
    }

    private static DerivedField.Value roles(Resource account, Estate estate) {
        Set<String> members =
                Set.of("serviceAccount:" + account.read("/email").asText(), "allUsers", "allAuthenticatedUsers");
        Grants own = Grants.around(account, estate);
        Grants.Members everywhere = Grants.ofAllProjects(estate);
        return value(everywhere.of(members), own.rest() == null ? everywhere.rest() : own.rest());
    }

    private static DerivedField.Value impersonators(Resource account, Estate estate) {
        Grants own = Grants.of(account, account.id(), estate);
        Grants around = Grants.around(account, estate);
        List<Grant> all = new ArrayList<>(own.all());
        all.addAll(around.all());
        Unread rest = own.rest() == null ? around.rest() : own.rest();
        List<Grant> found = new ArrayList<>();
        for (Grant grant : all) {
            try {
                if (ACTING.contains(grant.role())
                        || CustomRoles.holds(grant.role(), ACTING_PERMISSIONS, account, estate)) {
                    found.add(grant);
                }
            } catch (UnreadException e) {
                rest = rest == null ? e.unread() : rest;
            }
        }
        return value(found, rest);
    }
}
