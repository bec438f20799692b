package io.aiposture.aws.policy;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The condition keys that tie a caller to somebody or somewhere known, and which of their values do. */
final class Pinning {

    private enum Kind {
        ID,
        ORG_PATH,
        ARN,
        ADDRESS,
        USER
    }

    private static final Map<String, Kind> KEYS = Map.ofEntries(
            Map.entry("aws:principalorgid", Kind.ID),
            Map.entry("aws:principalorgpaths", Kind.ORG_PATH),
            Map.entry("aws:principalaccount", Kind.ID),
            Map.entry("aws:principalarn", Kind.ARN),
            Map.entry("aws:sourceaccount", Kind.ID),
            Map.entry("aws:sourceowner", Kind.ID),
            Map.entry("aws:sourcearn", Kind.ARN),
            Map.entry("aws:sourceorgid", Kind.ID),
            Map.entry("aws:sourceorgpaths", Kind.ORG_PATH),
            Map.entry("aws:sourcevpc", Kind.ID),
            Map.entry("aws:sourcevpcarn", Kind.ARN),
            Map.entry("aws:sourcevpce", Kind.ID),
            Map.entry("aws:vpceaccount", Kind.ID),
            Map.entry("aws:vpceorgid", Kind.ID),
            Map.entry("aws:vpceorgpaths", Kind.ORG_PATH),
            Map.entry("aws:sourceip", Kind.ADDRESS),
            Map.entry("aws:vpcsourceip", Kind.ADDRESS),
            Map.entry("aws:userid", Kind.USER),
            Map.entry("aws:principalservicename", Kind.ID),
            Map.entry("kms:calleraccount", Kind.ID),
            Map.entry("s3:dataaccesspointaccount", Kind.ID),
            Map.entry("s3:dataaccesspointarn", Kind.ARN),
            Map.entry("lambda:eventsourcetoken", Kind.ID));

    private static final Set<String> NETWORK = Set.of(
            "aws:sourceip",
            "aws:vpcsourceip",
            "aws:sourcevpc",
            "aws:sourcevpcarn",
            "aws:sourcevpce",
            "aws:vpceaccount",
            "aws:vpceorgid",
            "aws:vpceorgpaths");
    private static final Set<String> SOURCE = Set.of(
            "aws:sourceaccount",
            "aws:sourceowner",
            "aws:sourcearn",
            "aws:sourceorgid",
            "aws:sourceorgpaths",
            "lambda:eventsourcetoken");
    private static final Set<String> OWN = Set.of("${aws:ResourceAccount}", "${aws:ResourceOrgID}");
    private static final Pattern CIDR =
            Pattern.compile("(?:[0-9.]+|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*))(?:/([0-9]{1,3}))?");

    private Pinning() {}

    static boolean isKey(Condition c) {
        return KEYS.containsKey(c.keyName());
    }

    static boolean isNetwork(Condition c) {
        return NETWORK.contains(c.keyName());
    }

    /** True for the keys by which a service says for whom it acts. */
    static boolean isSource(Condition c) {
        return SOURCE.contains(c.keyName());
    }

    /** True when an Allow with this condition lets only known callers in. */
    static boolean pins(Condition c) {
        Operator op = c.op();
        boolean mustMatch = !op.isNull() && !op.isNegated() && !op.passesWhenAbsent();
        return mustMatch && knownValues(c);
    }

    /**
     * True when a Deny with this condition keeps all but known callers out. {@code ForAnyValue} does not: it is false,
     * and so denies nothing, for a request without the key.
     */
    static boolean fences(Condition c) {
        return c.op().isNegated() && c.op().passesWhenAbsent() && knownValues(c);
    }

    private static boolean knownValues(Condition c) {
        Kind kind = KEYS.get(c.keyName());
        return kind != null && !c.values().isEmpty() && c.values().stream().allMatch(v -> isKnown(kind, c.op(), v));
    }

    private static boolean isKnown(Kind kind, Operator op, String value) {
        if (value.contains("${")) {
            return OWN.contains(value);
        }
        if (kind == Kind.ADDRESS) {
            return isFewAddresses(value);
        }
        // in StringEquals a star is a star, which no real account or ARN contains
        return !op.hasWildcards()
                || switch (kind) {
                    case ARN -> isKnownArn(value);
                    case ORG_PATH -> isPlain(value.split("/", 2)[0]);
                    case USER -> isPlain(value.split(":", 2)[0]);
                    default -> isPlain(value);
                };
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }

    /** An ARN pattern that names an account, or a bucket, whose ARN has none. */
    private static boolean isKnownArn(String arn) {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn")) {
            return isPlain(arn);
        }
        boolean bucket = parts[2].equals("s3") && parts[4].isEmpty();
        return parts[4].matches("[0-9]{12}") || bucket && isPlain(parts[5].split("/", 2)[0]);
    }

    /** As S3 judges: at most /8 of IPv4 and /32 of IPv6. */
    private static boolean isFewAddresses(String cidr) {
        Matcher m = CIDR.matcher(cidr);
        if (!m.matches()) {
            return false;
        }
        boolean six = m.group(1) != null;
        return m.group(2) == null || Integer.parseInt(m.group(2)) >= (six ? 32 : 8);
    }
}
