package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.DLP;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Sensitive Data Protection: what is looked through for personal data, in a project or from the organization. */
final class SensitiveData implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "dlp.googleapis.com/DiscoveryConfig",
                        op(DLP, "projects.locations.discoveryConfigs.list")
                                .scoped("parent", "projects/{account}/locations/{region}"),
                        "/discoveryConfigs")
                .bulk("dlp.googleapis.com/DiscoveryConfig")
                .named("/name", "/displayName"));
    }
}
