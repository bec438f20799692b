package io.aiposture.aws.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an identity may do by its own policies within its permissions boundary. Service control policies, session
 * policies and policies of resources are not considered. Nothing here throws.
 *
 * <p>A Deny takes rights away only when it applies to every request; one with a condition does not. A Deny of some part
 * of what is asked shows as an exception of the answer.
 */
public final class IdentityPermissions {

    private static final String ALL_OF_IAM = "iam:*";
    private static final List<String> MAIN = List.of("s3", "ec2", "lambda", "dynamodb", "kms", "secretsmanager");
    private static final List<String> SELF_GRANTING = List.of(
            "iam:AttachRolePolicy",
            "iam:AttachUserPolicy",
            "iam:AttachGroupPolicy",
            "iam:PutRolePolicy",
            "iam:PutUserPolicy",
            "iam:PutGroupPolicy",
            "iam:CreatePolicyVersion",
            "iam:SetDefaultPolicyVersion",
            "iam:UpdateAssumeRolePolicy",
            "iam:AddUserToGroup",
            "iam:CreateAccessKey",
            "iam:CreateLoginProfile",
            "iam:UpdateLoginProfile");

    private final Statements statements;

    /**
     * @param policies all that say what the identity may do: inline, attached, those of its groups
     * @param boundary empty when it has none
     */
    public IdentityPermissions(List<PolicyDocument> policies, Optional<PolicyDocument> boundary) {
        this.statements = new Statements(policies, boundary);
    }

    /**
     * Whether an action is allowed on every resource of a pattern; {@code *} asks for all resources of the action's
     * service. An action pattern asks for all its actions.
     */
    public Decision allows(String action, String resource) {
        return statements.decide(Region.of(action, resource));
    }

    /** True when some action that a pattern stands for is allowed on some resource, perhaps under conditions. */
    public boolean mayCall(String actionPattern) {
        return mayCall(actionPattern, "*");
    }

    /** As {@link #mayCall(String)}, on some resource that a pattern stands for. */
    public boolean mayCall(String actionPattern, String resource) {
        return !allowStatements(actionPattern, resource).isEmpty();
    }

    /** The statements for which {@link #mayCall(String, String)} is true, in the order of the policies. */
    public List<Grant> allowStatements(String actionPattern, String resource) {
        return statements.touching(Region.of(actionPattern, resource)).stream()
                .map(Named::grant)
                .toList();
    }

    /** How much of the account the identity holds; conditions that narrow count as nothing held. */
    public AdminLevel adminLevel() {
        Decision all = allows("*", "*");
        if (all.isAllowed() && all.exceptions().isEmpty()) {
            return AdminLevel.ADMINISTRATOR;
        }
        if (holdsIam()) {
            return AdminLevel.NEAR_ADMINISTRATOR;
        }
        if (serviceWide(MAIN).size() < MAIN.size()) {
            return AdminLevel.NONE;
        }
        return selfGrantingActions().isEmpty() ? AdminLevel.POWER_USER : AdminLevel.NEAR_ADMINISTRATOR;
    }

    /** Who holds all of IAM grants itself the rest. */
    private boolean holdsIam() {
        return allows(ALL_OF_IAM, "*").isAllowed() && !selfGrantingActions().isEmpty();
    }

    /** True for everything on everything, also when exclusions that do not matter are made. */
    public boolean isAdministrator() {
        return adminLevel().compareTo(AdminLevel.NEAR_ADMINISTRATOR) >= 0;
    }

    /** True for all main services without a way to raise its own rights. */
    public boolean isPowerUser() {
        return adminLevel() == AdminLevel.POWER_USER;
    }

    /** The statements that give all or as good as all; empty when {@link #adminLevel()} is NONE. */
    public List<Grant> administratorGrants() {
        if (adminLevel() == AdminLevel.NONE) {
            return List.of();
        }
        Decision all = allows("*", "*");
        if (all.isAllowed()) {
            return all.grants();
        }
        return holdsIam()
                ? allows(ALL_OF_IAM, "*").grants()
                : MAIN.stream()
                        .flatMap(s -> allows(s + ":*", "*").grants().stream())
                        .distinct()
                        .toList();
    }

    /** The IAM actions that are allowed on every resource and let a holder raise its own rights. */
    public List<String> selfGrantingActions() {
        return SELF_GRANTING.stream().filter(a -> allows(a, "*").isAllowed()).toList();
    }

    /** Those of some services, by prefix, whose every action is allowed on every resource, nothing narrowing it. */
    public SortedSet<String> serviceWide(Collection<String> services) {
        SortedSet<String> wide = new TreeSet<>();
        services.stream().filter(s -> allows(s + ":*", "*").isAllowed()).forEach(wide::add);
        return wide;
    }

    /** Which roles may be passed, and to which services. */
    public PassRole passRole() {
        return new PassRole(statements);
    }
}
