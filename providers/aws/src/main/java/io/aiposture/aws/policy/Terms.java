package io.aiposture.aws.policy;

import java.util.List;

/**
 * The actions or the resources of a statement.
 *
 * @param negated true for NotAction and NotResource: everything but the terms
 */
public record Terms(boolean negated, List<Term> terms) {

    /** What a statement without the element means, for example a trust policy, which has no Resource. */
    static final Terms EVERYTHING = new Terms(true, List.of());

    public Terms {
        terms = List.copyOf(terms);
    }

    /** As in the policy, for evidence: {@code s3:Get*, s3:List*} or {@code all but iam:*}. */
    public String describe() {
        String list = String.join(", ", terms.stream().map(Term::text).toList());
        return !negated ? list : terms.isEmpty() ? "*" : "all but " + list;
    }
}
