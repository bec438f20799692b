package io.aiposture.azure.family;

import static io.aiposture.azure.type.Arm.list;
import static io.aiposture.collect.type.DeclaredType.type;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/**
 * Who may do what, and what is forbidden, enforced or locked. The list of a subscription brings what stands at it, in it
 * and above it: a role that is assigned on a management group appears in every subscription below.
 */
final class AccessControl implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "Microsoft.Authorization/roleAssignments",
                                list("Microsoft.Authorization/roleAssignments"),
                                "/value")
                        .named("/id", "/name"),
                // assignments name a role by the last part of its id, with the subscription before it or without
                type(
                                "Microsoft.Authorization/roleDefinitions",
                                list("Microsoft.Authorization/roleDefinitions"),
                                "/value")
                        .named("/id", "/properties/roleName", "/name"),
                type(
                                "Microsoft.Authorization/denyAssignments",
                                list("Microsoft.Authorization/denyAssignments"),
                                "/value")
                        .named("/id", "/properties/denyAssignmentName"),
                type(
                                "Microsoft.Authorization/policyAssignments",
                                list("Microsoft.Authorization/policyAssignments"),
                                "/value")
                        .named("/id", "/properties/displayName"),
                type("Microsoft.Authorization/locks", list("Microsoft.Authorization/locks"), "/value")
                        .named("/id", "/name"));
    }
}
