package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.STORAGE;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import io.aiposture.gcp.derive.GcpReferences;
import java.util.List;

/** Cloud Storage buckets. Policies are read only of buckets that an AI resource refers to. */
final class Buckets implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "storage.googleapis.com/Bucket",
                        op(STORAGE, "buckets.list")
                                .scoped("project", "{account}")
                                .fixed("projection", "noAcl"),
                        "/items")
                .bulk("storage.googleapis.com/Bucket")
                .named("/name", "/name")
                .attach(op(STORAGE, "buckets.getIamPolicy")
                        .from("bucket", "/name")
                        .fixed("optionsRequestedPolicyVersion", 3))
                .detailsIf((item, used) -> used.refersTo(
                        GcpReferences.keyOfBucket(item.path("name").asText()))));
    }
}
