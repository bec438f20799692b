package io.aiposture.gcp.family;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Data sets, labelling, features, metadata, and what retrieval reads. */
final class VertexData implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                Vertex.inventoried("DataLabelingJob", "dataLabelingJobs"),
                Vertex.inventoried("Dataset", "datasets").attach(Vertex.policy("datasets")),
                Vertex.inventoried("FeatureGroup", "featureGroups").named("/name", "/name"),
                Vertex.described("FeatureOnlineStore", "featureOnlineStores").named("/name", "/name"),
                Vertex.child("FeatureView", "FeatureOnlineStore", "featureOnlineStores.featureViews")
                        .named("/name", "/name"),
                Vertex.inventoried("Featurestore", "featurestores").named("/name", "/name"),
                Vertex.inventoried("Index", "indexes"),
                Vertex.described("IndexEndpoint", "indexEndpoints"),
                Vertex.inventoried("MetadataStore", "metadataStores").named("/name", "/name"),
                Vertex.listed("RagCorpus", "ragCorpora"),
                Vertex.child("RagFile", "RagCorpus", "ragCorpora.ragFiles"),
                Vertex.inventoried("SpecialistPool", "specialistPools"));
    }
}
