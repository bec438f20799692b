package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.DISCOVERY;
import static io.aiposture.gcp.type.GcpService.DISCOVERY_ALPHA;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Vertex AI Search and Gemini Enterprise: collections with their connectors, data stores, engines, assistants. */
final class Search implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "discoveryengine.googleapis.com/Collection",
                                op(DISCOVERY_ALPHA, "projects.locations.collections.list")
                                        .scoped("parent", "projects/{account}/locations/{region}"),
                                "/collections")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "discoveryengine.googleapis.com/DataStore",
                                op(DISCOVERY, "projects.locations.collections.dataStores.list")
                                        .parent("parent", "/name"),
                                "/dataStores")
                        .under("discoveryengine.googleapis.com/Collection")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "discoveryengine.googleapis.com/Engine",
                                op(DISCOVERY, "projects.locations.collections.engines.list")
                                        .parent("parent", "/name"),
                                "/engines")
                        .under("discoveryengine.googleapis.com/Collection")
                        .named("/name", "/displayName")
                        .forAi(),
                type(
                                "discoveryengine.googleapis.com/Assistant",
                                op(DISCOVERY, "projects.locations.collections.engines.assistants.list")
                                        .parent("parent", "/name"),
                                "/assistants")
                        .under("discoveryengine.googleapis.com/Engine")
                        .named("/name", "/displayName")
                        .forAi());
    }
}
