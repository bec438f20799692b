package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.IAM;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Custom roles with what they hold. Google's own roles are known by name; their contents change without notice. */
final class Roles implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                roles("iam.googleapis.com/Role", "projects", "projects/{account}"),
                roles("iam.googleapis.com/OrganizationRole", "organizations", "{account}")
                        .at("organizations/"));
    }

    private static DeclaredType roles(String name, String level, String parent) {
        return type(
                        name,
                        op(IAM, level + ".roles.list").scoped("parent", parent).fixed("view", "FULL"),
                        "/roles")
                .named("/name", "/title");
    }
}
