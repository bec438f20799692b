package io.aiposture.azure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.azure.family.Families;
import io.aiposture.collect.Plan;

/** The custom role that a collection needs, from the same declarations that the collector executes. */
public final class AzurePermissions {

    private AzurePermissions() {}

    /** The role as {@code az role definition create --role-definition FILE} takes it. */
    public static String role(Plan plan) {
        ObjectNode role = new ObjectMapper().createObjectNode();
        role.put("Name", "aiposture").put("IsCustom", true).put("Description", "Reads what aiposture judges");
        ArrayNode actions = role.putArray("Actions");
        Families.DECLARED.permissions(plan, Families.BASE).forEach(actions::add);
        role.putArray("NotActions");
        role.putArray("DataActions");
        role.putArray("NotDataActions");
        role.putArray("AssignableScopes").add("/subscriptions/SUBSCRIPTION");
        return role.toPrettyString();
    }
}
