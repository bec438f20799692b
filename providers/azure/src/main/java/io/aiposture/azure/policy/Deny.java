package io.aiposture.azure.policy;

import com.fasterxml.jackson.databind.JsonNode;

/** A deny assignment, from the properties that the API returns. */
public final class Deny {

    /** Stands for all principals. */
    private static final String EVERYONE = "00000000-0000-0000-0000-000000000000";

    private final JsonNode properties;
    private final boolean everyone;
    private final Role role;

    public Deny(JsonNode properties) {
        this.properties = properties;
        this.everyone = names(properties.path("principals"), EVERYONE);
        this.role = Role.of(properties.path("permissions"));
    }

    /** What it denies. */
    public Role role() {
        return role;
    }

    /**
     * True when it surely takes effect on a principal on the whole of a scope. Membership in groups is not known here, so
     * that a denial for a group counts for nobody, and one that excepts anybody only for principals that it names.
     */
    public boolean binds(String principal, String scope) {
        String from = properties.path("scope").asText();
        boolean children = !properties.path("doNotApplyToChildScopes").asBoolean();
        boolean whole = Scopes.contains(from, scope) && (children || Scopes.level(scope) == Scopes.Level.RESOURCE);
        JsonNode excepted = properties.path("excludePrincipals");
        boolean named = names(properties.path("principals"), principal) || everyone && excepted.isEmpty();
        return whole && named && !names(excepted, principal);
    }

    private static boolean names(JsonNode principals, String id) {
        for (JsonNode principal : principals) {
            if (principal.path("id").asText().equalsIgnoreCase(id)) {
                return true;
            }
        }
        return false;
    }
}
