package io.aiposture.aws.policy;

/** A document that is no policy. Whoever meets it must not take it for an empty one. */
public final class MalformedPolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedPolicyException(String what) {
        super(what);
    }
}
