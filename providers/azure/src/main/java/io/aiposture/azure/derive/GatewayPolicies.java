package io.aiposture.azure.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of policies of API Management. They hold expressions in C#, so that they are often no XML: names of elements and
 * values of attributes are looked for, after comments are gone.
 */
final class GatewayPolicies {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9-]{0,80})");
    private static final Pattern FRAGMENT =
            Pattern.compile("<include-fragment\\s[^>]{0,200}?fragment-id\\s*=\\s*[\"']([^\"']{1,256})");
    private static final Pattern BACKEND =
            Pattern.compile("<set-backend-service\\s[^>]{0,2000}?backend-id\\s*=\\s*[\"']([^\"']{1,256})");
    private static final Pattern BASE_URL =
            Pattern.compile("<set-backend-service\\s[^>]{0,2000}?base-url\\s*=\\s*[\"']([^\"']{1,2000})");

    private GatewayPolicies() {}

    /** The policies of a resource with the fragments that they include, without comments. */
    static String text(Resource of, Resource service) {
        StringBuilder whole = new StringBuilder();
        of.read("/policies").forEach(p -> whole.append(value(p, of)));
        Set<String> included = all(FRAGMENT, whole.toString());
        if (!included.isEmpty()) {
            service.read("/policyFragments").forEach(f -> {
                if (included.stream().anyMatch(f.path("name").asText("")::equalsIgnoreCase)) {
                    whole.append(value(f, service));
                }
            });
        }
        return whole.toString();
    }

    /** A policy in which a secret stood has been redacted whole, so that nothing is known of it. */
    private static String value(JsonNode policy, Resource of) {
        String value = policy.at("/properties/value").asText("");
        if (value.startsWith("<redacted ")) {
            throw new UnreadException(new Unread("/policies", of.source(), Reason.MALFORMED));
        }
        return COMMENT.matcher(value).replaceAll("");
    }

    /** An API without a policy of its own, or whose policy says {@code <base />}, has the service's too. */
    static boolean inherits(String text) {
        return text.isEmpty() || elements(text).contains("base");
    }

    static Set<String> elements(String text) {
        return all(ELEMENT, text);
    }

    static Set<String> backends(String text) {
        return all(BACKEND, text);
    }

    /** Addresses that a policy sends calls to. */
    static Set<String> addresses(String text) {
        return all(BASE_URL, text);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
