package io.aiposture.gcp.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.Set;

/** What custom roles hold. Google's own roles are known by name only: their contents are not guessed. */
public final class CustomRoles {

    /** The types that hold their contents. */
    public static final Set<String> TYPES = Set.of("iam.googleapis.com/Role", "iam.googleapis.com/OrganizationRole");

    private CustomRoles() {}

    /**
     * True when a role is a custom one and holds one of some permissions.
     *
     * @throws UnreadException when its contents were not read
     */
    public static boolean holds(String role, Set<String> permissions, Resource seenFrom, Estate estate) {
        if (role.startsWith("roles/")) {
            return false;
        }
        String type = "iam.googleapis.com/" + (role.startsWith("organizations/") ? "OrganizationRole" : "Role");
        Resource found = estate.find(type, role, seenFrom.scope());
        if (found == null) {
            // a role that is bound exists, or was deleted and may come back
            throw new UnreadException(new Unread("", "iam:roles.get", Reason.NOT_COLLECTED));
        }
        for (JsonNode permission : found.read("/includedPermissions")) {
            if (permissions.contains(permission.asText())) {
                return true;
            }
        }
        return false;
    }
}
