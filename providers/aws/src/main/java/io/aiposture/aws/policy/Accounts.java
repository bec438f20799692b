package io.aiposture.aws.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The accounts that statements name. */
final class Accounts {

    private static final Set<String> CALLER = Set.of("aws:principalaccount", "aws:principalarn", "kms:calleraccount");
    private static final Set<String> SOURCE = Set.of("aws:sourceaccount", "aws:sourceowner", "aws:sourcearn");
    private static final Set<String> ORGANIZATION = Set.of("aws:principalorgid", "aws:principalorgpaths");

    private Accounts() {}

    /** The accounts that an Allow lets in by name. */
    static Set<String> of(Statement s) {
        boolean everybody = s.principals().includesEverybody();
        if (s.conditions().stream().anyMatch(c -> ORGANIZATION.contains(c.keyName()) && Pinning.pins(c))) {
            return Set.of();
        }
        List<Condition> naming = s.conditions().stream()
                .filter(c -> CALLER.contains(c.keyName()) || everybody && SOURCE.contains(c.keyName()))
                .filter(Pinning::pins)
                .toList();
        Set<String> accounts = new TreeSet<>(everybody ? named(naming) : principals(s.principals()));
        // conditions hold together: each one that names accounts leaves only its own
        naming.stream().map(c -> named(List.of(c))).filter(n -> !n.isEmpty()).forEach(accounts::retainAll);
        return accounts;
    }

    private static Set<String> principals(Principals principals) {
        Set<String> accounts = new TreeSet<>();
        Stream.concat(principals.of("AWS").stream(), principals.of("Federated").stream())
                .map(Principals::account)
                .filter(a -> !a.isEmpty())
                .forEach(accounts::add);
        return accounts;
    }

    private static Set<String> named(List<Condition> conditions) {
        Set<String> accounts = new TreeSet<>();
        for (Condition c : conditions) {
            for (String v : c.values()) {
                String[] parts = v.split(":", 6);
                String account = parts.length == 6 ? parts[4] : v;
                if (account.matches("[0-9]{12}")) {
                    accounts.add(account);
                }
            }
        }
        return accounts;
    }

    /** True when a Deny is about all of an account: everybody, its root, or everybody but others. */
    static boolean denied(Principals principals, String account) {
        if (principals.negated()) {
            return principals.isEverybodyOutside() && !principals(principals).contains(account);
        }
        return principals.includesEverybody()
                || principals.of("AWS").stream()
                        .anyMatch(p -> p.equals(account) || p.matches("arn:[^:]*:iam::" + account + ":root"));
    }

    /** True when the condition of a Deny is true for callers of a foreign account. */
    static boolean fences(Condition c, String account) {
        if (!Pinning.fences(c)) {
            return false;
        }
        return ORGANIZATION.contains(c.keyName())
                || CALLER.contains(c.keyName()) && !named(List.of(c)).contains(account);
    }
}
