package io.aiposture.gcp.family;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** What computes on Vertex AI. Jobs are many and do not change: what the asset inventory says of them is enough. */
final class VertexTraining implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                Vertex.inventoried("BatchPredictionJob", "batchPredictionJobs"),
                Vertex.inventoried("CustomJob", "customJobs"),
                Vertex.inventoried("HyperparameterTuningJob", "hyperparameterTuningJobs"),
                Vertex.inventoried("NasJob", "nasJobs"),
                Vertex.listed("PersistentResource", "persistentResources"),
                Vertex.inventoried("PipelineJob", "pipelineJobs"),
                Vertex.listed("Schedule", "schedules"),
                Vertex.inventoried("Tensorboard", "tensorboards"),
                Vertex.inventoried("TrainingPipeline", "trainingPipelines"),
                Vertex.inventoried("TuningJob", "tuningJobs").named("/name", "/tunedModelDisplayName"));
    }
}
