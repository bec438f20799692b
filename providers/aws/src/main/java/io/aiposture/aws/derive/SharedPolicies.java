package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.policy.Condition;
import io.aiposture.aws.policy.MalformedPolicyException;
import io.aiposture.aws.policy.PolicyDocument;
import io.aiposture.aws.policy.ResourcePolicy;
import io.aiposture.aws.policy.Statement;
import io.aiposture.collect.DerivedField;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Policies that are not one document on one resource: those of VPC endpoints, and the several of a vision project. */
final class SharedPolicies {

    private static final Set<String> RESOURCE_OWNER =
            Set.of("aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths");

    private SharedPolicies() {}

    static DerivedField ofEndpoint() {
        return new DerivedField(
                "openStatements",
                Derivations.TEXTS,
                "Statements of the endpoint's policy that let any identity of any account use any resource.",
                Set.of(),
                (r, e) -> {
                    JsonNode document = r.read("/PolicyDocument");
                    return Derivations.texts(document.isMissingNode() ? List.of() : open(parse(r, document)));
                });
    }

    /** An endpoint is no resource that data stands in: who and on what must both be unlimited. */
    private static List<String> open(PolicyDocument policy) {
        List<Statement> wide = policy.statements().stream()
                .filter(s -> !s.allow() || s.notResource() || s.resources().contains("*"))
                .filter(s -> !s.allow() || s.conditions().stream().noneMatch(SharedPolicies::limitsResource))
                .toList();
        return new ResourcePolicy(new PolicyDocument(policy.name(), wide)).publicGrants();
    }

    private static boolean limitsResource(Condition c) {
        return RESOURCE_OWNER.contains(c.key().toLowerCase(Locale.ROOT))
                && !c.isVacuous()
                && !c.operator().toLowerCase(Locale.ROOT).contains("not");
    }

    static List<DerivedField> ofProject() {
        return List.of(
                new DerivedField(
                        "publicGrants",
                        Derivations.TEXTS,
                        "What the project's policies let anybody do, by statement.",
                        Set.of(),
                        (r, e) -> Derivations.texts(policies(r).stream()
                                .flatMap(p -> p.publicGrants().stream())
                                .toList())),
                new DerivedField(
                        "foreignAccounts",
                        Derivations.TEXTS,
                        "Other accounts that the project's policies let in.",
                        Set.of(),
                        (r, e) -> Derivations.texts(policies(r).stream()
                                .flatMap(p -> p.foreignAccounts(Set.of(r.scope().account())).stream())
                                .distinct()
                                .sorted()
                                .toList())));
    }

    private static List<ResourcePolicy> policies(Resource project) {
        List<ResourcePolicy> policies = new ArrayList<>();
        for (JsonNode p : project.read("/ProjectPolicies/ProjectPolicies")) {
            policies.add(new ResourcePolicy(parse(project, p.path("PolicyDocument"))));
        }
        return policies;
    }

    private static PolicyDocument parse(Resource resource, JsonNode document) {
        try {
            return PolicyDocument.parse(resource.name(), document);
        } catch (MalformedPolicyException e) {
            throw new UnreadException(new Unread("", resource.source(), Reason.MALFORMED));
        }
    }
}
