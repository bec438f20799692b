package io.aiposture.azure.family;

import io.aiposture.azure.AzureProvider;
import io.aiposture.azure.call.Nordlicht;
import io.aiposture.azure.type.Arm;
import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.Operation;
import io.aiposture.testing.FamiliesContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class FamiliesTest extends FamiliesContract {

    @Override
    protected Path sources() {
        return Path.of("src/main/java/io/aiposture/azure/family");
    }

    @Override
    protected Declarations declared() {
        return Families.DECLARED;
    }

    /** Every request is a GET; what an operation costs must be a right to read. */
    @Override
    protected boolean reads(Operation operation) {
        return operation.service() instanceof Arm && operation.costs().endsWith("/read");
    }

    @Override
    protected Set<String> unanswered() {
        Nordlicht estate = new Nordlicht();
        Nordlicht.collector(estate)
                .collect(Plan.everything(new Catalog(List.of(new AzureProvider()))), (d, t, w) -> {});
        return estate.unanswered();
    }
}
