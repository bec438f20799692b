package io.aiposture.aws.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a policy on a resource (a bucket, key, function, repository, model package group) or the trust policy of a role
 * lets others do. Policies of the callers, service control policies and block-public-access settings are not considered.
 * Nothing here throws.
 */
public final class ResourcePolicyAnalysis {

    private static final List<String> DEPUTY_ACTIONS =
            List.of("sts:AssumeRole", "lambda:InvokeFunction", "lambda:InvokeFunctionUrl");

    private final PolicyDocument policy;
    private final Fences fences;

    public ResourcePolicyAnalysis(PolicyDocument policy) {
        this.policy = policy;
        this.fences = new Fences(policy);
    }

    /**
     * The statements that let anybody do something, with what no Deny takes back: no condition ties the caller to a
     * known account, organization or network, and no Deny keeps strangers out.
     *
     * @param actions patterns to ask for; none asks for all
     */
    public List<Grant> publicGrants(String... actions) {
        return policy.statements().stream()
                .filter(s -> s.allow() && s.principals().includesEverybody())
                .filter(s -> s.conditions().stream()
                        .noneMatch(c -> Narrowing.ofCaller(c).narrows()))
                .flatMap(s -> open(s, actions).stream().map(a -> grant(s, a)))
                .toList();
    }

    private List<String> open(Statement s, String... actions) {
        return parts(s, actions).stream()
                .filter(r -> !fences.keepStrangersOut(r))
                .map(r -> r.actions().describe())
                .distinct()
                .toList();
    }

    private static List<Region> parts(Statement s, String... actions) {
        List<String> asked = actions.length == 0 ? List.of(service(s) + ":*") : Arrays.asList(actions);
        return asked.stream()
                .map(a -> Region.of(a, "*"))
                .flatMap(r -> r.inside(s).stream())
                .distinct()
                .toList();
    }

    /** The service whose resources a statement names: there, a bare star means that service's actions. */
    private static String service(Statement s) {
        List<String> services = s.resources().terms().stream()
                .map(t -> t.glob().split(":", 4))
                .map(p -> p.length == 4 && p[2].matches("[a-z0-9-]+") ? p[2] : "*")
                .distinct()
                .toList();
        return services.size() == 1 ? services.get(0) : "*";
    }

    private Grant grant(Statement s, String action) {
        Grant whole = s.grant(policy.name());
        boolean all = action.endsWith(":*") || s.actions().terms().size() == 1;
        return new Grant(
                whole.policyName(),
                whole.statement(),
                all ? whole.action() : action,
                whole.resource(),
                whole.conditionKeys());
    }

    /**
     * Accounts that are let in besides one's own and the trusted ones: named as principals, or in the conditions of a
     * statement for everybody. Accounts behind a condition or fence that names an organization are not counted.
     */
    public SortedSet<String> externalAccounts(String ownAccount, Collection<String> trustedAccounts) {
        return externalAccounts(ownAccount, trustedAccounts, false);
    }

    /** As {@link #externalAccounts}, those aside that must present a non-empty {@code sts:ExternalId}. */
    public SortedSet<String> externalAccountsWithoutExternalId(String ownAccount, Collection<String> trustedAccounts) {
        return externalAccounts(ownAccount, trustedAccounts, true);
    }

    private SortedSet<String> externalAccounts(String own, Collection<String> trusted, boolean skipExternalId) {
        SortedSet<String> accounts = new TreeSet<>();
        for (Statement s : policy.statements()) {
            boolean skipped = skipExternalId && s.conditions().stream().anyMatch(ResourcePolicyAnalysis::asksForId);
            if (s.allow() && !skipped) {
                for (String account : Accounts.of(s)) {
                    if (parts(s).stream().anyMatch(r -> !fences.keepsOut(account, r))) {
                        accounts.add(account);
                    }
                }
            }
        }
        accounts.remove(own);
        accounts.removeAll(trusted);
        return accounts;
    }

    private static boolean asksForId(Condition c) {
        boolean mustMatch = !c.op().isNull() && !c.op().passesWhenAbsent();
        return c.isKey("sts:ExternalId") && mustMatch && !c.acceptsAnyValue();
    }

    /**
     * Service principals that may assume the role or invoke the function without a check for whom they act, the confused
     * deputy: no {@code aws:SourceAccount}, {@code aws:SourceArn}, {@code aws:SourceOrgID} or
     * {@code aws:SourceOrgPaths} that names somebody, neither in the Allow nor in a Deny.
     *
     * @param servicesOrSuffixes names, or ends of names such as {@code bedrock.amazonaws.com}; empty asks for all
     */
    public SortedSet<String> servicePrincipalsWithoutSourceCheck(List<String> servicesOrSuffixes) {
        SortedSet<String> unchecked = new TreeSet<>();
        for (Statement s : policy.statements()) {
            boolean checked = s.conditions().stream().anyMatch(c -> Pinning.isSource(c) && Pinning.pins(c));
            List<Region> parts = parts(s, DEPUTY_ACTIONS.toArray(String[]::new));
            if (s.allow() && !checked && !s.principals().negated()) {
                s.principals().of("Service").stream()
                        .filter(p -> servicesOrSuffixes.isEmpty()
                                || servicesOrSuffixes.stream().anyMatch(p::endsWith))
                        .filter(p -> parts.stream().anyMatch(r -> !fences.checkSource(p, r)))
                        .forEach(unchecked::add);
            }
        }
        return unchecked;
    }

    /** True when requests without TLS are denied to everybody, whatever the action; for S3 on the objects too. */
    public boolean deniesInsecureTransport() {
        return policy.statements().stream()
                .filter(s -> !s.allow() && s.principals().isEverybodyOutside() && onlyInsecure(s))
                .filter(s -> s.actions().describe().equals("*")
                        || s.actions().terms().stream().anyMatch(t -> t.glob().matches("\\*|[a-z0-9*-]+:\\*")))
                .anyMatch(s -> s.resources().negated()
                        ? s.resources().terms().isEmpty()
                        : s.resources().terms().stream().anyMatch(ResourcePolicyAnalysis::reachesContent));
    }

    private static boolean onlyInsecure(Statement s) {
        Set<String> operators = Set.of("bool", "stringequals", "stringequalsignorecase", "stringlike");
        return s.conditions().size() == 1
                && s.conditions().stream()
                        .allMatch(c -> c.isKey("aws:SecureTransport")
                                && operators.contains(c.op().base())
                                && c.hasValue("false"));
    }

    private static boolean reachesContent(Term resource) {
        return !resource.glob().startsWith("arn:aws:s3:::") || resource.glob().endsWith("*");
    }
}
