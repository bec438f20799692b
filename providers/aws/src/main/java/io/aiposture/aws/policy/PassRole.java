package io.aiposture.aws.policy;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which roles an identity may hand to services: the way from "may create a notebook" to another role's rights. */
public final class PassRole {

    /** No service has this name: what may be passed to it may be passed to any. */
    private static final String UNHEARD_OF = "any.service.invalid";

    private static final String KEY = "iam:PassedToService";
    private static final Region ANY = Region.of("iam:PassRole", "*");

    private final Statements statements;

    PassRole(Statements statements) {
        this.statements = statements;
    }

    /** How many roles. */
    public enum Roles {
        NONE,
        /** Only roles named in full. */
        NAMED,
        /** A prefix or path with a wildcard, for example {@code role/service-role/*}. */
        SOME,
        EVERY
    }

    /**
     * The most that may be passed to a service, for example {@code sagemaker.amazonaws.com}, the service's condition
     * being judged and no other condition narrowing it.
     */
    public Roles rolesFor(String service) {
        return best(service, false);
    }

    /** As {@link #rolesFor}, counting also what is allowed only under other narrowing conditions. */
    public Roles rolesForPerhaps(String service) {
        return best(service, true);
    }

    /** True when every role may be passed to a service. */
    public boolean canPassAnyRoleTo(String service) {
        return rolesFor(service) == Roles.EVERY;
    }

    /** True when every role may be passed to whatever service. */
    public boolean canPassAnyRoleToAnyService() {
        return canPassAnyRoleTo(UNHEARD_OF);
    }

    /** The services, or patterns of them, that Allow statements name in {@code iam:PassedToService}. */
    public SortedSet<String> namedServices() {
        SortedSet<String> named = new TreeSet<>();
        statements.touching(ANY).forEach(n -> n.statement().conditions().stream()
                .filter(c -> c.isKey(KEY) && !c.op().isNegated())
                .forEach(c -> named.addAll(c.values())));
        return named;
    }

    /** The statements by which some role may be passed to a service. */
    public List<Grant> grantsFor(String service) {
        return rolesForPerhaps(service) == Roles.NONE
                ? List.of()
                : statements.touching(ANY).stream()
                        .filter(n -> lets(n.statement(), service, true))
                        .map(Named::grant)
                        .toList();
    }

    private Roles best(String service, boolean conditional) {
        boolean denied = statements.denies().stream().anyMatch(d -> takes(d.statement(), service));
        boolean limited = statements.limits().isPresent()
                && statements.limits().get().stream()
                        .noneMatch(n -> ANY.meets(n.statement()) && lets(n.statement(), service, conditional));
        if (denied || limited) {
            return Roles.NONE;
        }
        Roles own = most(statements.touching(ANY), service, conditional);
        Roles bound =
                statements.limits().map(l -> most(l, service, conditional)).orElse(Roles.EVERY);
        return own.compareTo(bound) <= 0 ? own : bound;
    }

    private static Roles most(List<Named> allows, String service, boolean conditional) {
        return allows.stream()
                .map(Named::statement)
                .filter(s -> ANY.meets(s) && lets(s, service, conditional))
                .map(PassRole::roles)
                .max(Roles::compareTo)
                .orElse(Roles.NONE);
    }

    private static Roles roles(Statement s) {
        if (ANY.resources().mostlyIn(s.resources())) {
            return Roles.EVERY;
        }
        boolean wild = s.resources().terms().stream().anyMatch(t -> t.widest().matches(".*[*?].*"));
        return wild ? Roles.SOME : Roles.NAMED;
    }

    private static boolean lets(Statement s, String service, boolean conditional) {
        return s.conditions().stream()
                .allMatch(c -> c.isKey(KEY)
                        ? holds(c, service)
                        : conditional || !Narrowing.ofIdentity(c).narrows());
    }

    /** A Deny that takes every role, for this service at least. */
    private static boolean takes(Statement deny, String service) {
        boolean sure = deny.conditions().stream().allMatch(c -> c.isAlwaysTrue() || c.isKey(KEY) && holds(c, service));
        return sure && !ANY.without(deny).contains(ANY);
    }

    /** Whether a condition on the service is true for it; the key is always there when a role is passed. */
    private static boolean holds(Condition c, String service) {
        Operator op = c.op();
        if (op.isNull()) {
            return c.hasValue("false");
        }
        boolean exact = op.base().equals("stringequals") || op.base().equals("stringnotequals");
        boolean listed = c.values().stream()
                .anyMatch(v -> op.hasWildcards()
                        ? Glob.covers(v, service)
                        : exact ? v.equals(service) : v.toLowerCase(Locale.ROOT).equals(service));
        return op.isNegated() != listed;
    }
}
