package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.RUN;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Cloud Run services. Read directly: the asset inventory has them in the form of another version. */
final class CloudRun implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "run.googleapis.com/Service",
                        op(RUN, "projects.locations.services.list")
                                .scoped("parent", "projects/{account}/locations/{region}"),
                        "/services")
                .named("/name", "/name", "/uri")
                .attach(op(RUN, "projects.locations.services.getIamPolicy")
                        .from("resource", "/name")
                        .fixed("options.requestedPolicyVersion", 3)));
    }
}
