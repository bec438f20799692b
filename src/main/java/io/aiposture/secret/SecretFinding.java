package io.aiposture.secret;

/**
 * A likely secret.
 *
 * @param pointer the JSON pointer of the value; the value itself is never kept
 */
public record SecretFinding(SecretKind kind, String pointer) {

    /** {@code /Environment/DB_PASSWORD (named secret)}. */
    @Override
    public String toString() {
        return pointer + " (" + kind.label() + ")";
    }
}
