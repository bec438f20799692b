package io.aiposture.aws.policy;

import java.util.List;
import java.util.function.Predicate;

/** The Deny statements of a resource policy, as far as they keep somebody out for sure. */
final class Fences {

    private final List<Statement> denies;

    Fences(PolicyDocument policy) {
        this.denies = policy.statements().stream().filter(s -> !s.allow()).toList();
    }

    /** True when nobody but known callers gets through, for all of a region. */
    boolean keepStrangersOut(Region region) {
        return denies.stream()
                .anyMatch(d -> d.principals().isEverybodyOutside()
                        && takes(d, region)
                        && surely(d, Pinning::fences, Fences::sparesServicesOnly));
    }

    /** True when a foreign account is kept out; one outside of the organization that a fence names is. */
    boolean keepsOut(String account, Region region) {
        return denies.stream()
                .anyMatch(d -> Accounts.denied(d.principals(), account)
                        && takes(d, region)
                        && surely(d, c -> Accounts.fences(c, account), Fences::sparesServicesOnly));
    }

    /** True when a service must say that it acts for somebody known. */
    boolean checkSource(String service, Region region) {
        return denies.stream()
                .anyMatch(d -> d.principals().includesService(service)
                        && takes(d, region)
                        && surely(d, c -> Pinning.isSource(c) && Pinning.fences(c), Fences::isAboutServices));
    }

    private static boolean takes(Statement deny, Region region) {
        return !region.without(deny).contains(region);
    }

    /** True when all conditions hold for those who are to be kept out: there are fences, and mere companions. */
    private static boolean surely(Statement deny, Predicate<Condition> fence, Predicate<Condition> companion) {
        boolean all = deny.conditions().stream().allMatch(c -> c.isAlwaysTrue() || fence.test(c) || companion.test(c));
        return all && (deny.always() || deny.conditions().stream().anyMatch(fence));
    }

    /** Anonymous requests lack these keys, so only IfExists holds for them too. */
    private static boolean sparesServicesOnly(Condition c) {
        boolean key = c.isKey("aws:PrincipalIsAWSService") || c.isKey("aws:ViaAWSService");
        return key && c.op().base().equals("bool") && c.op().ifExists() && c.hasValue("false");
    }

    private static boolean isAboutServices(Condition c) {
        boolean service = c.isKey("aws:PrincipalIsAWSService") && c.op().base().equals("bool") && c.hasValue("true");
        return service || c.isKey("aws:SourceAccount") && c.op().isNull() && c.hasValue("false");
    }
}
