package io.aiposture.aws.policy;

/**
 * A document that is no policy. Checked, because whoever meets it must report that the policy is unknown and must never
 * take it for an empty one. The message names the place, never a value of the document.
 */
public final class MalformedPolicyException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedPolicyException(String what) {
        super(what);
    }
}
