package io.aiposture.gcp.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.derive.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpReferencesTest {

    private static final String MODEL = "aiplatform.googleapis.com/Model";
    private static final String COMPUTE = "https://www.googleapis.com/compute/v1/projects/ml/";

    @ParameterizedTest
    @CsvSource({
        "artifactUri, gs://data/models/1, gs://data",
        "outputUriPrefix, gs://data, gs://data",
        "gcsBucket, data, gs://data",
        "inputUri, bq://ml.features.customers, bq://ml.features",
        "outputUri, bq://ml, ''",
        "inputUri, bq://example.com:ml.features.t, bq://example.com:ml.features",
        "imageUri, europe-west4-docker.pkg.dev/ml/serving/scoring:3,"
                + " projects/ml/locations/europe-west4/repositories/serving",
        "imageUri, europe-west4-docker.pkg.dev/ml/serving/scoring@sha256:00,"
                + " projects/ml/locations/europe-west4/repositories/serving",
        "imageUri, eu.gcr.io/ml/scoring:3, projects/ml/locations/europe/repositories/eu.gcr.io",
        "imageUri, gcr.io/ml/team/scoring, projects/ml/locations/us/repositories/gcr.io",
        "serviceAccount, train@ml.iam.gserviceaccount.com, train@ml.iam.gserviceaccount.com",
        "network, projects/7/global/networks/ml, projects/7/global/networks/ml",
        "subnetwork, https://www.googleapis.com/compute/v1/projects/ml/regions/europe-west4/subnetworks/a,"
                + " projects/ml/regions/europe-west4/subnetworks/a",
        "secretVersionForApiKey, projects/ml/secrets/key/versions/latest, projects/ml/secrets/key",
        "secret, projects/ml/locations/europe-west4/secrets/key/versions/2,"
                + " projects/ml/locations/europe-west4/secrets/key"
    })
    void aValueIsFollowedByItsForm(String field, String value, String key) {
        String data = "{'" + field + "': '" + value + "'}";
        assertThat(GcpReferences.INSTANCE.in(Facts.resource(Facts.PROJECT, MODEL, "m", data)))
                .containsExactlyElementsOf(
                        key.isEmpty()
                                ? java.util.List.of()
                                : java.util.List.of(new References.Reference("/" + field, key)));
    }

    @ParameterizedTest
    @CsvSource({"displayName, data", "description, bucket gs", "uri, https://data.example/x", "parent, projects/ml"})
    void otherTextsReferToNothing(String field, String value) {
        String data = "{'" + field + "': '" + value + "'}";
        assertThat(GcpReferences.INSTANCE.in(Facts.resource(Facts.PROJECT, MODEL, "m", data)))
                .isEmpty();
    }

    /** What an AI resource writes and what the platform resource is called meet, by project id and by number. */
    @ParameterizedTest
    @CsvSource({
        "storage.googleapis.com/Bucket, data, gs://data/x",
        "bigquery.googleapis.com/Dataset, ml:features, bq://ml.features.t",
        "bigquery.googleapis.com/Dataset, ml:features, bq://7.features.t",
        "artifactregistry.googleapis.com/Repository, projects/ml/locations/europe-west4/repositories/serving,"
                + " europe-west4-docker.pkg.dev/ml/serving/scoring:3",
        "artifactregistry.googleapis.com/Repository, projects/7/locations/europe-west4/repositories/serving,"
                + " europe-west4-docker.pkg.dev/ml/serving/scoring:3",
        "compute.googleapis.com/Network, " + COMPUTE + "global/networks/ml, projects/7/global/networks/ml",
        "compute.googleapis.com/Subnetwork, " + COMPUTE + "regions/europe-west4/subnetworks/a,"
                + " projects/ml/regions/europe-west4/subnetworks/a",
        "secretmanager.googleapis.com/Secret, projects/7/secrets/key, projects/ml/secrets/key/versions/3",
        "dialogflow.googleapis.com/SecuritySettings, projects/ml/locations/eu/securitySettings/s,"
                + " projects/ml/locations/eu/securitySettings/s"
    })
    void keysMeet(String type, String id, String value) {
        String data = "{'datasetReference': {'datasetId': 'features'}}";
        Facts facts = new Facts()
                .project("")
                .with(type, id, data)
                .with(MODEL, "m", "{'somewhere': {'in': ['" + value + "']}}");
        assertThat(facts.derived(id, "usedBy").json().at("/0/path").asText()).isEqualTo("/somewhere/in/0");
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnother() {
        Facts facts = new Facts()
                .project("")
                .with("secretmanager.googleapis.com/Secret", "projects/ml/secrets/key", "{}")
                .with(MODEL, "m", "{'in': 'projects/ml/secrets/key2/versions/1'}");
        assertThat(facts.derived("projects/ml/secrets/key", "usedBy").json()).isEmpty();
    }
}
