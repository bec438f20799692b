package io.aiposture.aws.policy;

import java.util.List;
import java.util.Set;

/**
 * The policy of a VPC endpoint. No data stands in an endpoint, so it lets data out only where neither the caller nor the
 * owner of the resource is limited.
 */
public final class EndpointPolicy {

    private static final Set<String> OWNER = Set.of("aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths");

    private EndpointPolicy() {}

    /** The statements that let any identity of any account use any resource. */
    public static List<Grant> openGrants(PolicyDocument policy) {
        if (policy.statements().stream().anyMatch(EndpointPolicy::keepsToOwners)) {
            return List.of();
        }
        List<Statement> wide = policy.statements().stream()
                .filter(s -> !s.allow() || isEveryResource(s.resources()))
                .filter(s -> !s.allow() || s.conditions().stream().noneMatch(EndpointPolicy::limitsOwner))
                .toList();
        return new ResourcePolicyAnalysis(new PolicyDocument(policy.name(), wide)).publicGrants();
    }

    private static boolean isEveryResource(Terms resources) {
        return resources.negated()
                || resources.terms().stream().anyMatch(t -> t.text().matches("\\*+"));
    }

    private static boolean limitsOwner(Condition c) {
        Operator op = c.op();
        return OWNER.contains(c.keyName())
                && !op.isNull()
                && !op.isNegated()
                && !op.passesWhenAbsent()
                && !c.acceptsAnyValue();
    }

    /** A Deny of everything on resources of others. */
    private static boolean keepsToOwners(Statement s) {
        return !s.allow()
                && s.principals().isEverybodyOutside()
                && s.actions().terms().stream().anyMatch(t -> t.text().matches("\\*+"))
                && !s.actions().negated()
                && isEveryResource(s.resources())
                && s.conditions().size() == 1
                && s.conditions().stream().allMatch(EndpointPolicy::isOthers);
    }

    private static boolean isOthers(Condition c) {
        return OWNER.contains(c.keyName())
                && c.op().isNegated()
                && c.op().passesWhenAbsent()
                && !c.values().isEmpty()
                && c.values().stream().noneMatch(v -> c.op().hasWildcards() && v.matches("[*?]+"));
    }
}
