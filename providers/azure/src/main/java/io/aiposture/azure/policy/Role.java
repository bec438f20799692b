package io.aiposture.azure.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The blocks of a role definition or deny assignment; together they give what any of them gives. */
public record Role(List<Permission> permissions) {

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** @param permissions the array as the API returns it */
    public static Role of(JsonNode permissions) {
        return new Role(permissions.valueStream().map(Permission::of).toList());
    }

    /** Whether it gives a control action, which holds no wildcard. */
    public Held holds(String action) {
        return permissions.stream().map(p -> p.holds(action)).reduce(Held.NO, Held::or);
    }

    /** Whether it gives a data action, which holds no wildcard. */
    public Held holdsData(String action) {
        return permissions.stream().map(p -> p.holdsData(action)).reduce(Held.NO, Held::or);
    }
}
