package io.aiposture.gcp.derive;

import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

    private static final String IAM_POLICY = "/iamPolicy";

    private final DerivedField usedBy;
    private final DerivedField usesAi;

    /** @param aiTypes the types of the AI services themselves */
    public Derivations(Set<String> aiTypes) {
        this.usedBy = new UsedBy(aiTypes, GcpReferences.INSTANCE).field();
        this.usesAi = new Uses(aiTypes).field();
    }

    /** The facts of one type; most have none. */
    public List<DerivedField> of(String type) {
        return switch (type) {
            case "cloudresourcemanager.googleapis.com/Project" -> List.of(usesAi, ModelArmorFloor.field());
            case "run.googleapis.com/Service" ->
                List.of(PublicBindings.field(IAM_POLICY), ModelCallers.field("/template/serviceAccount"));
            case "artifactregistry.googleapis.com/Repository", "storage.googleapis.com/Bucket" ->
                List.of(usedBy, PublicBindings.field(IAM_POLICY));
            case "bigquery.googleapis.com/Dataset",
                    "compute.googleapis.com/Network",
                    "compute.googleapis.com/Subnetwork",
                    "dialogflow.googleapis.com/SecuritySettings",
                    "ces.googleapis.com/Guardrail",
                    "iam.googleapis.com/ServiceAccount",
                    "secretmanager.googleapis.com/Secret" -> List.of(usedBy);
            default -> List.of();
        };
    }
}
