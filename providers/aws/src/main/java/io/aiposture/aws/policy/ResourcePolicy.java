package io.aiposture.aws.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a policy on a resource, or the trust policy of a role, lets others do. */
public final class ResourcePolicy {

    private static final Pattern ACCOUNT = Pattern.compile("(?:arn:[^:]+:(?:iam|sts)::)?([0-9]{12})(?::.*)?");

    /** Keys that tie a request to somebody known, wherever it is asked. */
    private static final String[] WHO = {
        "aws:PrincipalOrgID",
        "aws:PrincipalOrgPaths",
        "aws:PrincipalAccount",
        "aws:PrincipalArn",
        "aws:SourceAccount",
        "aws:SourceArn",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths",
        "aws:SourceVpc",
        "aws:SourceVpce",
        "aws:VpceAccount",
        "aws:VpceOrgID",
        "aws:userid",
        "kms:CallerAccount",
        "s3:DataAccessPointAccount",
        "s3:DataAccessPointArn",
        "lambda:EventSourceToken",
        "sts:ExternalId"
    };

    private static final String[] SOURCE = {
        "aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths"
    };

    private final PolicyDocument policy;

    public ResourcePolicy(PolicyDocument policy) {
        this.policy = policy;
    }

    /** What anybody may do, by statement; empty when nobody outside may do anything. */
    public List<String> publicGrants() {
        List<String> grants = new ArrayList<>();
        for (Statement s : policy.statements()) {
            if (s.allow() && s.isForEveryone() && !tied(s) && !fenced(s)) {
                grants.add(s.label() + ": " + String.join(", ", s.actions()));
            }
        }
        return grants;
    }

    /** True when the conditions keep a statement to known callers. */
    private static boolean tied(Statement s) {
        return s.conditions().stream()
                .anyMatch(c -> c.isPositive()
                        && !c.isVacuous()
                        && (c.isKey(WHO) && !anyAccount(c) || c.isKey("aws:SourceIp") && !anyAddress(c)));
    }

    private static boolean anyAccount(Condition c) {
        return c.values().stream()
                .anyMatch(v -> v.equals("*")
                        || v.matches("arn:[^:]*:[^:]*:[^:]*:\\*?:.*")
                                && v.contains("*")
                                && !v.matches(".*[0-9]{12}.*")
                                && !c.isKey("aws:SourceArn"));
    }

    private static boolean anyAddress(Condition c) {
        return c.values().stream().anyMatch(v -> v.matches("(0\\.0\\.0\\.0/[0-8]|::/[0-9]|[0-9.]+/[0-7])"));
    }

    /** True when a Deny keeps everybody but known callers out of what a statement allows. */
    private boolean fenced(Statement allowed) {
        return policy.statements().stream()
                .filter(d -> !d.allow() && d.isForEveryone() && !d.notPrincipal())
                .filter(d -> allowed.actions().stream().allMatch(d::coversAction))
                .filter(d -> d.resources().isEmpty() || coversResources(d, allowed))
                .anyMatch(d -> d.unconditional() || d.conditions().stream().allMatch(ResourcePolicy::fences));
    }

    private static boolean coversResources(Statement deny, Statement allowed) {
        return allowed.resources().stream()
                .allMatch(r -> deny.resources().stream().anyMatch(d -> Glob.covers(d, r)));
    }

    private static boolean fences(Condition c) {
        String operator = c.operator().toLowerCase(java.util.Locale.ROOT);
        return operator.startsWith("stringnot") && c.isKey(WHO) || operator.startsWith("arnnot") && c.isKey(WHO);
    }

    /** Accounts other than these that are allowed anything. */
    public Set<String> foreignAccounts(Set<String> known) {
        Set<String> foreign = new TreeSet<>();
        for (Statement s : policy.statements()) {
            if (s.allow() && !s.notPrincipal()) {
                for (String principal : s.principals().getOrDefault("AWS", List.of())) {
                    Matcher m = ACCOUNT.matcher(principal);
                    if (m.matches() && !known.contains(m.group(1)) && !tiedToOrganization(s)) {
                        foreign.add(m.group(1));
                    }
                }
            }
        }
        return foreign;
    }

    private static boolean tiedToOrganization(Statement s) {
        return s.conditions().stream()
                .anyMatch(c -> c.isPositive() && c.isKey("aws:PrincipalOrgID", "aws:PrincipalOrgPaths"));
    }

    /** Accounts besides these that are allowed without an external id. */
    public Set<String> foreignAccountsWithoutExternalId(Set<String> known) {
        List<Statement> open = policy.statements().stream()
                .filter(s -> s.conditions().stream().noneMatch(c -> c.isPositive() && c.isKey("sts:ExternalId")))
                .toList();
        return new ResourcePolicy(new PolicyDocument(policy.name(), open)).foreignAccounts(known);
    }

    /** Service principals that may act without saying for whom: the confused deputy. */
    public Set<String> servicesWithoutSource() {
        Set<String> services = new TreeSet<>();
        for (Statement s : policy.statements()) {
            boolean checked =
                    s.conditions().stream().anyMatch(c -> c.isPositive() && !c.isVacuous() && c.isKey(SOURCE));
            if (s.allow() && !checked) {
                services.addAll(s.principals().getOrDefault("Service", List.of()));
            }
        }
        return services;
    }

    /** True when requests without TLS are denied to everybody. */
    public boolean deniesInsecureTransport() {
        return policy.statements().stream()
                .anyMatch(s -> !s.allow()
                        && s.isForEveryone()
                        && s.coversAction("s3:GetObject")
                        && s.conditions().size() == 1
                        && s.conditions().get(0).isKey("aws:SecureTransport")
                        && s.conditions().get(0).values().stream().anyMatch("false"::equalsIgnoreCase));
    }
}
