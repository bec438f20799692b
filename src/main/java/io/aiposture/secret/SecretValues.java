package io.aiposture.secret;

import java.util.regex.Pattern;

/** Which values can be secrets by what they look like. */
final class SecretValues {

    private static final int SHORTEST = 8;
    private static final double ENTROPY = 2.9;
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)arn:.*|[a-z][a-z0-9+.-]*://.*|\\{\\{.*|\\$\\{.*|\\$[A-Z_(].*"
                    + "|projects/[a-z0-9-]+/secrets/.*"
                    + "|/.*|\\.{1,2}/.*|~/.*|resolve:.*|ssm:.*|secretsmanager:.*|(?:[a-z0-9_.-]+/)+[a-z0-9_.-]+\\.[a-z0-9]{1,6}");
    private static final Pattern PLAIN = Pattern.compile("(?i)[0-9.,:-]+|true|false|[a-z]+|[a-z]+(?:[-_. /][a-z]+)+");
    private static final Pattern NAME = Pattern.compile("(?:[a-z]+[-_/.])+[a-z]*[0-9]{0,4}");

    private SecretValues() {}

    static boolean isLikelySecret(String value) {
        return value.length() >= SHORTEST
                && value.chars().noneMatch(Character::isWhitespace)
                && !REFERENCE.matcher(value).matches()
                && !NAME.matcher(value).matches()
                && (!PLAIN.matcher(value).matches() || value.length() >= 24 && mixesCase(value))
                && isRandom(value);
    }

    private static boolean mixesCase(String value) {
        return value.chars().anyMatch(Character::isLowerCase) && value.chars().anyMatch(Character::isUpperCase);
    }

    /** True when the characters vary as in something made by a generator: Shannon's entropy a character. */
    static boolean isRandom(String value) {
        double bits = value.chars()
                .distinct()
                .mapToDouble(c -> value.chars().filter(d -> d == c).count() / (double) value.length())
                .map(p -> -p * Math.log(p) / Math.log(2))
                .sum();
        // a short value cannot reach the bits of a long one
        return bits >= Math.min(ENTROPY, Math.log(value.length()) / Math.log(2) - 0.5);
    }
}
