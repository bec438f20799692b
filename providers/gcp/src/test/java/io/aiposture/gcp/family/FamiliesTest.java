package io.aiposture.gcp.family;

import io.aiposture.collect.Catalog;
import io.aiposture.collect.Plan;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.Operation;
import io.aiposture.gcp.GcpProvider;
import io.aiposture.gcp.call.Nordlicht;
import io.aiposture.gcp.type.GcpService;
import io.aiposture.testing.FamiliesContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class FamiliesTest extends FamiliesContract {

    @Override
    protected Path sources() {
        return Path.of("src/main/java/io/aiposture/gcp/family");
    }

    @Override
    protected Declarations declared() {
        return Families.DECLARED;
    }

    /** Policies are read by POST, and nothing else is. */
    @Override
    protected boolean reads(Operation operation) {
        String verb =
                GcpService.of(operation).description().method(operation.name()).verb();
        String method = operation.name().substring(operation.name().lastIndexOf('.') + 1);
        return method.matches("(get|list|search|aggregatedList|fetch|checkUpgradability)([A-Z].*)?")
                && (verb.equals("GET") || method.equals("getIamPolicy") || method.startsWith("search"));
    }

    /** With the asset inventory and without. */
    @Override
    protected Set<String> unanswered() {
        Set<String> unanswered = new TreeSet<>();
        for (boolean inventory : List.of(true, false)) {
            Nordlicht estate = new Nordlicht(inventory);
            Nordlicht.collector(estate)
                    .collect(Plan.everything(new Catalog(List.of(new GcpProvider()))), (d, t, w) -> {});
            unanswered.addAll(estate.unanswered());
        }
        return unanswered;
    }
}
