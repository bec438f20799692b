package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.aiposture.azure.policy.Condition;
import io.aiposture.azure.policy.Deny;
import io.aiposture.azure.policy.Grant;
import io.aiposture.azure.policy.Role;
import io.aiposture.azure.policy.Scopes;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** On role assignments: what the role really gives, over which AI resources, and to which of them. */
final class RoleAssignments {

    static final String DEFINITIONS = "Microsoft.Authorization/roleDefinitions";
    private static final String DENIALS = "Microsoft.Authorization/denyAssignments";

    private final AiResources ai;

    RoleAssignments(AiResources ai) {
        this.ai = ai;
    }

    List<DerivedField> fields() {
        String within = " Without what conditions or deny assignments limit.";
        return List.of(
                field("roleName", Scalar.STRING, "The role's name.", Set.of(DEFINITIONS), RoleAssignments::roleName),
                field(
                        "powers",
                        FieldType.TEXTS,
                        "grant-rights: it may assign roles; change-everything: it may change resources of all kinds."
                                + within,
                        Set.of(DEFINITIONS, DENIALS),
                        (r, e) -> DerivedField.Value.texts(powers(r, e))),
                field(
                        "level",
                        Scalar.STRING,
                        "The scope's kind: above (management group or root), subscription, group or resource.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.of(
                                Scopes.level(scope(r)).name().toLowerCase(Locale.ROOT))),
                field(
                        "coversAi",
                        FieldType.TEXTS,
                        "Ids of the AI resources in its scope.",
                        ai.top(),
                        (r, e) -> ids(ai.in(scope(r), r, e))),
                actions("controlsAi", "by which AI resources in its scope are changed", AiActions::control),
                actions("readsAiKeys", "that hand out keys of AI resources in its scope", AiActions::keys),
                callsAi(),
                field(
                        "identityOf",
                        FieldType.TEXTS,
                        "Ids of the AI resources that act under the principal.",
                        ai.readsForIdentities(),
                        (r, e) -> ids(
                                ai.actingAs(r.read("/properties/principalId").asText(), r, e))));
    }

    private static DerivedField field(
            String name, FieldType type, String doc, Set<String> reads, DerivedField.Computation computation) {
        return new DerivedField(name, type, doc, reads, computation);
    }

    private DerivedField actions(String name, String what, Function<String, List<String>> ofType) {
        return field(
                name,
                FieldType.TEXTS,
                "The control actions " + what + ", without what conditions or deny assignments limit.",
                reads(),
                (r, e) -> held(r, e, ofType, Grant::holds));
    }

    private DerivedField callsAi() {
        return field(
                "callsAi",
                FieldType.TEXTS,
                "The actions by which AI resources in its scope are called, without what conditions or deny"
                        + " assignments limit.",
                reads(),
                (r, e) -> {
                    DerivedField.Value data = held(r, e, AiActions::data, Grant::holdsData);
                    DerivedField.Value calls = held(r, e, AiActions::calls, Grant::holds);
                    ((ArrayNode) data.json()).addAll((ArrayNode) calls.json());
                    return data;
                });
    }

    private Set<String> reads() {
        Set<String> reads = new TreeSet<>(ai.top());
        reads.addAll(Set.of(DEFINITIONS, DENIALS));
        return reads;
    }

    private static String scope(Resource assignment) {
        return assignment.read("/properties/scope").asText();
    }

    /** The definition; unread when it was not listed, for an assignment without a role does not exist. */
    private static Resource definition(Resource assignment, Estate estate) {
        String id = assignment.read("/properties/roleDefinitionId").asText();
        // assignments above a subscription name the role without it
        Resource role = estate.find(DEFINITIONS, id.substring(id.lastIndexOf('/') + 1), assignment.scope());
        if (role == null) {
            throw new UnreadException(new Unread("", "Microsoft.Authorization:roleDefinitions", Reason.VANISHED));
        }
        return role;
    }

    private static DerivedField.Value roleName(Resource assignment, Estate estate) {
        return DerivedField.Value.of(
                definition(assignment, estate).read("/properties/roleName").asText());
    }

    private static List<String> powers(Resource assignment, Estate estate) {
        Grant grant = grant(assignment, estate);
        List<String> powers = new ArrayList<>();
        if (grant.holds(AiActions.GRANTING)) {
            powers.add("grant-rights");
        }
        if (AiActions.EVERYTHING.stream().allMatch(grant::holds)) {
            powers.add("change-everything");
        }
        return powers;
    }

    private static Grant grant(Resource assignment, Estate estate) {
        Role role = Role.of(definition(assignment, estate).read("/properties/permissions"));
        Condition condition =
                Condition.parse(assignment.read("/properties/condition").asText(""));
        return new Grant(role, condition, denied(assignment, estate));
    }

    private static List<Role> denied(Resource assignment, Estate estate) {
        Estate.Listing denials = estate.list(DENIALS, assignment.scope());
        if (denials.rest() != null) {
            throw new UnreadException(denials.rest());
        }
        String principal = assignment.read("/properties/principalId").asText();
        return denials.resources().stream()
                .map(d -> new Deny(d.read("/properties")))
                .filter(d -> d.binds(principal, scope(assignment)))
                .map(Deny::role)
                .toList();
    }

    private DerivedField.Value held(
            Resource assignment,
            Estate estate,
            Function<String, List<String>> ofType,
            BiPredicate<Grant, String> holds) {
        AiResources.Some covered = ai.in(scope(assignment), assignment, estate);
        Set<String> types = new TreeSet<>();
        covered.resources().forEach(r -> types.add(r.type()));
        if (types.isEmpty() && covered.rest() == null) {
            return DerivedField.Value.texts(List.of());
        }
        Grant grant = grant(assignment, estate);
        List<String> held = types.stream()
                .flatMap(t -> ofType.apply(t).stream())
                .filter(action -> holds.test(grant, action))
                .toList();
        return DerivedField.Value.texts(held, covered.rest());
    }

    private static DerivedField.Value ids(AiResources.Some some) {
        return DerivedField.Value.texts(
                some.resources().stream().map(Resource::id).toList(), some.rest());
    }
}
