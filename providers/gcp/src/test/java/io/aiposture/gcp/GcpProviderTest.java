package io.aiposture.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.gcp.call.Nordlicht;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Inventory;
import io.aiposture.inventory.Scope;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpProviderTest {

    private static final GcpProvider GCP = new GcpProvider();
    private static final Catalog CATALOG = new Catalog(List.of(GCP));
    private static Inventory inventory;

    @BeforeAll
    static void collect() {
        inventory = Nordlicht.collector(new Nordlicht(true)).collect(Plan.everything(CATALOG), (d, t, w) -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "projects/402000000001/locations/x/endpoints/7, projects/nordlicht-ml/locations/x/endpoints/7",
        "projects/nordlicht-ml/locations/x/endpoints/7, projects/nordlicht-ml/locations/x/endpoints/7",
        "//aiplatform.googleapis.com/projects/402000000001/a/b, projects/nordlicht-ml/a/b",
        "https://www.googleapis.com/compute/v1/projects/nordlicht-ml/global/networks/n,"
                + " projects/nordlicht-ml/global/networks/n",
        "https://compute.googleapis.com/compute/v1/projects/402000000001/global/networks/n,"
                + " projects/nordlicht-ml/global/networks/n",
        "projects/999/a/b, projects/999/a/b",
        "https://evil.example/v1/projects/nordlicht-ml/a, https://evil.example/v1/projects/nordlicht-ml/a",
        "a@nordlicht-ml.iam.gserviceaccount.com, a@nordlicht-ml.iam.gserviceaccount.com",
        "projects/402000000001, projects/nordlicht-ml",
    })
    void idsAreEqualHoweverTheyAreWritten(String id, String canonical) {
        assertThat(GCP.canonical(id, new Estate(inventory, CATALOG))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "projects/p/locations/x/endpoints/7, p",
        "a@some-project.iam.gserviceaccount.com, some-project",
        "a@b@some-project.iam.gserviceaccount.com, ''",
        "123-compute@developer.gserviceaccount.com, ''",
        "my-bucket, ''",
    })
    void idsSayTheirProject(String id, String account) {
        assertThat(GCP.accountOf(id)).isEqualTo(account);
    }

    @Test
    void whatStandsAboveIsSeenFromBelow() {
        Scope one = new Scope("gcp", "p", "x");
        assertThat(GCP.sees(one, new Scope("gcp", "p", "y"))).isTrue();
        assertThat(GCP.sees(one, new Scope("gcp", "q", "x"))).isFalse();
        assertThat(GCP.sees(one, new Scope("gcp", "folders/1", ""))).isTrue();
        assertThat(GCP.sees(new Scope("gcp", "organizations/1", ""), one)).isTrue();
    }
}
