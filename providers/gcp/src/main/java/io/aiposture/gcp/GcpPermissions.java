package io.aiposture.gcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.collect.Plan;
import io.aiposture.gcp.family.Families;

/** The custom role that a collection needs, from the same declarations that the collector executes. */
public final class GcpPermissions {

    private GcpPermissions() {}

    /** The role as {@code gcloud iam roles create aiposture --project P --file FILE} takes it. */
    public static String role(Plan plan) {
        ObjectNode role = new ObjectMapper().createObjectNode();
        role.put("title", "aiposture")
                .put("description", "Reads what aiposture judges")
                .put("stage", "GA");
        ArrayNode permissions = role.putArray("includedPermissions");
        Families.DECLARED.permissions(plan, Families.BASE).forEach(permissions::add);
        return role.toPrettyString();
    }
}
