package io.aiposture.azure.policy;

import java.util.Locale;

/** Scopes of assignments: ids, compared segment by segment and without regard to case. */
public final class Scopes {

    private static final String GROUPS = "/providers/microsoft.management/managementgroups/";

    private Scopes() {}

    /** The kinds of scopes, from the widest. */
    public enum Level {
        ABOVE,
        SUBSCRIPTION,
        GROUP,
        RESOURCE
    }

    public static Level level(String scope) {
        String s = normal(scope);
        if (s.isEmpty() || s.startsWith(GROUPS)) {
            return Level.ABOVE;
        }
        String[] segments = s.split("/", -1);
        return segments.length <= 3 ? Level.SUBSCRIPTION : segments.length <= 5 ? Level.GROUP : Level.RESOURCE;
    }

    /**
     * True when an id is the scope or stands in it. Both come from lists of one subscription, so that a management group
     * is above it and holds every id.
     */
    public static boolean contains(String scope, String id) {
        String s = normal(scope);
        String i = normal(id);
        return level(scope) == Level.ABOVE || i.equals(s) || i.startsWith(s + "/");
    }

    private static String normal(String scope) {
        String s = scope.toLowerCase(Locale.ROOT);
        return s.endsWith("/") ? s.substring(0, s.length() - 1) : s;
    }
}
