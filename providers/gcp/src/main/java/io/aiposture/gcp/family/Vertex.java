package io.aiposture.gcp.family;

import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.AIPLATFORM;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.type.GcpService;

/** What the types of Vertex AI have in common: collections of a location, named by their resource name. */
final class Vertex {

    private static final String API = "aiplatform.googleapis.com/";
    private static final String LOCATION = "projects.locations.";

    private Vertex() {}

    /** A collection that only its own list brings. */
    static DeclaredType listed(String kind, String collection) {
        Operation list = op(AIPLATFORM, LOCATION + collection + ".list")
                .scoped("parent", "projects/{account}/locations/{region}");
        return DeclaredType.type(API + kind, list, "/" + collection)
                .named("/name", "/displayName")
                .forAi();
    }

    /** A collection that the asset inventory brings too, and whole. */
    static DeclaredType inventoried(String kind, String collection) {
        return listed(kind, collection).bulk(API + kind);
    }

    /** A collection that the asset inventory lists, and whose items are read afresh and whole. */
    static DeclaredType described(String kind, String collection) {
        return inventoried(kind, collection)
                .describe(op(AIPLATFORM, LOCATION + collection + ".get").from("name", "/name"));
    }

    /** A collection of each resource of another type, by the path of both: {@code parents.children}. */
    static DeclaredType child(String kind, String parentKind, String path) {
        String collection = path.substring(path.indexOf('.') + 1);
        Operation list = op(AIPLATFORM, LOCATION + path + ".list").parent("parent", "/name");
        return DeclaredType.type(API + kind, list, "/" + collection)
                .under(API + parentKind)
                .named("/name", "/displayName")
                .forAi();
    }

    /** Who may use a resource. Version 3, so that conditions are in the answer. */
    static Operation policy(GcpService service, String collection) {
        return op(service, LOCATION + collection + ".getIamPolicy")
                .from("resource", "/name")
                .fixed("options.requestedPolicyVersion", 3);
    }

    static Operation policy(String collection) {
        return policy(AIPLATFORM, collection);
    }
}
