package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.DOCUMENT_AI;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Document AI. */
final class Documents implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "documentai.googleapis.com/Processor",
                        op(DOCUMENT_AI, "projects.locations.processors.list")
                                .scoped("parent", "projects/{account}/locations/{region}"),
                        "/processors")
                .bulk("documentai.googleapis.com/Processor")
                .named("/name", "/displayName")
                .forAi());
    }
}
