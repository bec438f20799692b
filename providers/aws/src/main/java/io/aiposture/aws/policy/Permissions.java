package io.aiposture.aws.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a principal may do by its own policies and its permissions boundary. Service control policies and the policies
 * of resources are not considered: they can only be judged from elsewhere.
 */
public final class Permissions {

    /** Data, identity and compute services: whoever holds all of these holds the account. */
    private static final List<String> POWER = List.of("s3", "ec2", "lambda", "dynamodb", "kms", "secretsmanager");

    private final List<PolicyDocument> policies;
    private final Optional<PolicyDocument> boundary;

    public Permissions(List<PolicyDocument> policies, Optional<PolicyDocument> boundary) {
        this.policies = List.copyOf(policies);
        this.boundary = boundary;
    }

    /** A statement that grants something, in words. */
    private record Grant(String policy, String statement, boolean notAction, List<String> actions) {
        @Override
        public String toString() {
            return policy + " " + statement + " (" + (notAction ? "all but " : "") + String.join(", ", actions) + ")";
        }
    }

    /**
     * True for full rights, for {@code iam:*} on everything (which can grant itself the rest), and for rights over all
     * main services at once, as PowerUserAccess gives.
     */
    public boolean isAdministrator() {
        return allowsEverywhere("*", "*")
                || allowsEverywhere("iam:*", "iam")
                || POWER.stream().allMatch(s -> allowsEverywhere(s + ":*", s));
    }

    /** The services for which every action on every resource is allowed without a narrowing condition. */
    public List<String> serviceWide(List<String> services) {
        return services.stream()
                .filter(s -> allowsEverywhere(s + ":*", s))
                .sorted()
                .toList();
    }

    /** True when an action (or every action of a pattern) is allowed on all resources of a service. */
    public boolean allowsEverywhere(String action, String service) {
        boolean granted = policies.stream().anyMatch(p -> grants(p, action, service));
        boolean bounded = boundary.map(b -> grants(b, action, service)).orElse(true);
        return granted && bounded && !denied(action, service);
    }

    private static boolean grants(PolicyDocument policy, String action, String service) {
        return policy.statements().stream()
                .anyMatch(s -> s.allow() && !s.narrowed() && s.coversAction(action) && s.coversEveryResource(service));
    }

    /** True when an action is allowed on every resource that a pattern of ARNs stands for, at least in one region. */
    public boolean allowsOn(String action, String arnPattern) {
        boolean granted = policies.stream().anyMatch(p -> grantsOn(p, action, arnPattern));
        boolean bounded = boundary.map(b -> grantsOn(b, action, arnPattern)).orElse(true);
        boolean denied = all().stream()
                .flatMap(p -> p.statements().stream())
                .anyMatch(s ->
                        !s.allow() && s.unconditional() && s.coversAction(action) && s.coversResources(arnPattern));
        return granted && bounded && !denied;
    }

    private static boolean grantsOn(PolicyDocument policy, String action, String arnPattern) {
        return policy.statements().stream()
                .anyMatch(s ->
                        s.allow() && !s.narrowed() && s.coversAction(action) && s.coversResourcesSomewhere(arnPattern));
    }

    private boolean denied(String action, String service) {
        return all().stream()
                .flatMap(p -> p.statements().stream())
                .anyMatch(s ->
                        !s.allow() && s.unconditional() && s.coversAction(action) && s.coversEveryResource(service));
    }

    private List<PolicyDocument> all() {
        List<PolicyDocument> all = new ArrayList<>(policies);
        boundary.ifPresent(all::add);
        return all;
    }

    /** True when some action that a pattern stands for is allowed on some resource, perhaps under a condition. */
    public boolean mayCall(String pattern) {
        boolean granted = policies.stream().anyMatch(p -> touches(p, pattern));
        boolean bounded = boundary.map(b -> touches(b, pattern)).orElse(true);
        return granted && bounded && !denied(pattern, "*");
    }

    private static boolean touches(PolicyDocument policy, String pattern) {
        return policy.statements().stream().anyMatch(s -> s.allow() && s.touchesAction(pattern));
    }

    /**
     * True when any role, or all roles of a path, may be passed to a service: an Allow of {@code iam:PassRole} on a
     * pattern that ends in a wildcard, without a condition that keeps it to other services.
     */
    public boolean passesAnyRoleTo(String serviceName) {
        boolean granted = policies.stream().anyMatch(p -> passes(p, serviceName));
        boolean bounded = boundary.map(b -> passes(b, serviceName)).orElse(true);
        return granted && bounded && !denied("iam:PassRole", "iam");
    }

    private static boolean passes(PolicyDocument policy, String serviceName) {
        return policy.statements().stream()
                .filter(s -> s.allow() && s.coversAction("iam:PassRole"))
                .filter(s -> s.notResource() || s.resources().stream().anyMatch(Permissions::isAnyRole))
                .anyMatch(s -> s.conditions().stream().allMatch(c -> lets(c, serviceName)));
    }

    private static boolean isAnyRole(String resource) {
        return resource.matches("(?i)(\\*|arn:[^:]+:iam::[^:]*:(\\*|role/\\*))");
    }

    private static boolean lets(Condition condition, String serviceName) {
        if (condition.isKey("iam:PassedToService") && condition.isPositive()) {
            return condition.values().stream().anyMatch(v -> Glob.covers(v, serviceName));
        }
        return !condition.narrows() || condition.isKey("iam:PassedToService");
    }

    /** The statements that make an administrator; empty for everybody else. */
    public List<String> administratorBy() {
        if (!isAdministrator()) {
            return List.of();
        }
        List<Grant> grants = grantsEverywhere("*", "*");
        if (grants.isEmpty()) {
            grants = grantsEverywhere("iam:*", "iam");
        }
        if (grants.isEmpty()) {
            grants = POWER.stream()
                    .flatMap(s -> grantsEverywhere(s + ":*", s).stream())
                    .distinct()
                    .toList();
        }
        return grants.stream().map(Grant::toString).toList();
    }

    /** The statements that allow a pattern's actions on all resources of a service. */
    private List<Grant> grantsEverywhere(String action, String service) {
        List<Grant> grants = new ArrayList<>();
        for (PolicyDocument policy : policies) {
            for (Statement s : policy.statements()) {
                if (s.allow() && !s.narrowed() && s.coversAction(action) && s.coversEveryResource(service)) {
                    grants.add(new Grant(policy.name(), s.label(), s.notAction(), s.actions()));
                }
            }
        }
        return grants;
    }

    /** {@code service:*}, or else the verbs with a wildcard, that are allowed on all resources of a service; sorted. */
    public List<String> wildcards(String service, List<String> verbs) {
        if (allowsEverywhere(service + ":*", service)) {
            return List.of(service + ":*");
        }
        List<String> candidates = new ArrayList<>();
        verbs.forEach(v -> candidates.add(service + ":" + v + "*"));
        return candidates.stream()
                .filter(c -> allowsEverywhere(c, service))
                .sorted()
                .toList();
    }
}
