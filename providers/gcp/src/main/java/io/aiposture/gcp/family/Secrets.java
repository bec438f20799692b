package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.SECRET_MANAGER;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Secret Manager: the settings of secrets, never their values. */
final class Secrets implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "secretmanager.googleapis.com/Secret",
                        op(SECRET_MANAGER, "projects.secrets.list").scoped("parent", "projects/{account}"),
                        "/secrets")
                .bulk("secretmanager.googleapis.com/Secret")
                .named("/name", "/name"));
    }
}
