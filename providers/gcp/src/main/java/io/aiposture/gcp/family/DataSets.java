package io.aiposture.gcp.family;

import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;
import static io.aiposture.gcp.type.GcpService.BIGQUERY;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import io.aiposture.gcp.derive.GcpReferences;
import java.util.List;

/** BigQuery data sets. Their access is read only of those that an AI resource refers to. */
final class DataSets implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type(
                        "bigquery.googleapis.com/Dataset",
                        op(BIGQUERY, "datasets.list")
                                .scoped("projectId", "{account}")
                                .permission("bigquery.datasets.get"),
                        "/datasets")
                .bulk("bigquery.googleapis.com/Dataset")
                .describe(op(BIGQUERY, "datasets.get")
                        .from("projectId", "/datasetReference/projectId")
                        .from("datasetId", "/datasetReference/datasetId"))
                .named("/id", "/datasetReference/datasetId")
                .detailsIf((item, used) -> used.refersTo(GcpReferences.keyOfDataset(
                        item.at("/datasetReference/projectId").asText(),
                        item.at("/datasetReference/datasetId").asText()))));
    }
}
