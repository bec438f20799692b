package io.aiposture.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names announce a secret: by whole words, so that a tokenizer is no token. */
final class SecretNames {

    private static final Set<String> SECRET = Set.of(
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "authtoken",
            "apitoken",
            "accesstoken",
            "credential",
            "credentials");
    private static final Set<String> KEY_BEFORE = Set.of("api", "access", "secret", "private", "auth", "encryption");

    /** Words after which a name is about a secret rather than one. */
    private static final Set<String> ABOUT = Set.of(
            "arn",
            "arns",
            "name",
            "names",
            "id",
            "ids",
            "path",
            "file",
            "dir",
            "directory",
            "url",
            "uri",
            "endpoint",
            "length",
            "limit",
            "count",
            "size",
            "ttl",
            "expiry",
            "expiration",
            "type",
            "version",
            "enabled",
            "policy",
            "prefix",
            "region",
            "location",
            "ref",
            "max",
            "min",
            "budget",
            "status",
            "rotation");

    /** Every secret word holds one of these: most names are done with at once. */
    private static final List<String> ROOTS = List.of("pass", "pwd", "secret", "token", "key", "credential");

    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private SecretNames() {}

    static boolean isSecret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        if (ROOTS.stream().noneMatch(lower::contains)) {
            return false;
        }
        List<String> words = words(key);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            // an access key id is half of a credential, but a public one, and has a form of its own
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean pair = words.get(i).equals("key") && i > 0 && KEY_BEFORE.contains(words.get(i - 1));
            if (pair || SECRET.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String key) {
        String apart = CAMEL.matcher(key).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(apart)).filter(w -> !w.isEmpty()).toList();
    }
}
