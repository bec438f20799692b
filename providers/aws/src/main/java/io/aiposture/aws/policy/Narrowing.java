package io.aiposture.aws.policy;

import java.util.Map;
import java.util.Set;

/**
 * Whether a condition of an Allow really limits what it allows, and why.
 *
 * @param narrows false when as good as everything stays allowed
 * @param limits what the condition is about
 * @param reason in words, for evidence
 */
public record Narrowing(boolean narrows, Limits limits, String reason) {

    /** What a condition is about. */
    public enum Limits {
        WHO,
        NETWORK,
        RESOURCE_OR_REQUEST,
        REGION,
        TIME,
        TRANSPORT,
        SESSION,
        NOTHING
    }

    private static final Map<String, Limits> BROAD = Map.ofEntries(
            Map.entry("aws:requestedregion", Limits.REGION),
            Map.entry("aws:securetransport", Limits.TRANSPORT),
            Map.entry("s3:tlsversion", Limits.TRANSPORT),
            Map.entry("s3:signatureversion", Limits.TRANSPORT),
            Map.entry("aws:currenttime", Limits.TIME),
            Map.entry("aws:epochtime", Limits.TIME),
            Map.entry("aws:tokenissuetime", Limits.TIME),
            Map.entry("aws:multifactorauthpresent", Limits.SESSION),
            Map.entry("aws:multifactorauthage", Limits.SESSION),
            Map.entry("aws:useragent", Limits.NOTHING),
            Map.entry("aws:referer", Limits.NOTHING),
            Map.entry("aws:principalorgid", Limits.WHO),
            Map.entry("aws:principalorgpaths", Limits.WHO),
            Map.entry("aws:principalaccount", Limits.WHO),
            Map.entry("aws:principaltype", Limits.WHO),
            Map.entry("aws:resourceaccount", Limits.RESOURCE_OR_REQUEST),
            Map.entry("aws:resourceorgid", Limits.RESOURCE_OR_REQUEST),
            Map.entry("aws:resourceorgpaths", Limits.RESOURCE_OR_REQUEST));

    private static final Set<String> WHO =
            Set.of("aws:principalarn", "aws:principaltag", "aws:userid", "aws:username", "aws:sourceidentity");

    /** For an identity's own policies, where it is settled who asks: only what and from where can still be limited. */
    public static Narrowing ofIdentity(Condition c) {
        Operator op = c.op();
        if (op.ifExists() || op.quantifier().equals("forallvalues")) {
            return broad("passes when the key is absent");
        }
        if (op.isNull()) {
            return ofNull(c);
        }
        if (op.isNegated()) {
            return broad("all but the listed values, and every request without the key");
        }
        if (c.acceptsAnyValue()) {
            return broad("accepts any value");
        }
        Limits broad = BROAD.get(c.keyName());
        return broad != null
                ? new Narrowing(false, broad, c.key() + " leaves all actions and resources of the account")
                : byKey(c);
    }

    private static Narrowing ofNull(Condition c) {
        boolean aboutRequest = !BROAD.containsKey(c.keyName()) && !Pinning.isKey(c) && !WHO.contains(c.keyName());
        return c.hasValue("true") || !aboutRequest
                ? broad("looks at the key's presence only")
                : new Narrowing(true, Limits.RESOURCE_OR_REQUEST, c.key() + " must be present");
    }

    private static Narrowing byKey(Condition c) {
        if (c.isKey("aws:ViaAWSService") || c.isKey("aws:PrincipalIsAWSService")) {
            return new Narrowing(c.hasValue("true") && !c.hasValue("false"), Limits.NETWORK, c.key() + " by services");
        }
        if (Pinning.isNetwork(c)) {
            return new Narrowing(Pinning.pins(c), Limits.NETWORK, c.key() + " limits from where");
        }
        return WHO.contains(c.keyName())
                ? new Narrowing(true, Limits.WHO, c.key() + " may not fit this principal")
                : new Narrowing(true, Limits.RESOURCE_OR_REQUEST, c.key() + " limits on what, or how it is asked");
    }

    /** For a policy that lets anybody in: whether the condition ties the caller to somebody known or a known network. */
    public static Narrowing ofCaller(Condition c) {
        if (!Pinning.isKey(c)) {
            return broad(c.key() + " says nothing about who asks");
        }
        Limits limits = Pinning.isNetwork(c) ? Limits.NETWORK : Limits.WHO;
        return Pinning.pins(c)
                ? new Narrowing(true, limits, c.key() + " names a known caller")
                : new Narrowing(false, limits, c.key() + " is optional, negated or too wide");
    }

    private static Narrowing broad(String reason) {
        return new Narrowing(false, Limits.NOTHING, reason);
    }
}
