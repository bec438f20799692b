package io.aiposture.aws.policy;

import java.util.Collection;
import java.util.List;

/** A statement with the policy that it is in. */
record Named(String policy, Statement statement) {

    static List<Named> of(Collection<PolicyDocument> policies) {
        return policies.stream()
                .flatMap(p -> p.statements().stream().map(s -> new Named(p.name(), s)))
                .toList();
    }

    Grant grant() {
        return statement.grant(policy);
    }
}
