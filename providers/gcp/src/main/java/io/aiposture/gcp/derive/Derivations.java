package io.aiposture.gcp.derive;

import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

    private static final String IAM_POLICY = "/iamPolicy";

    private final DerivedField usedBy;
    private final List<DerivedField> uses;

    /** @param aiTypes the types of the AI services themselves */
    public Derivations(Set<String> aiTypes) {
        this.usedBy = new UsedBy(aiTypes, GcpReferences.INSTANCE).field();
        this.uses = new Uses(aiTypes).fields();
    }

    /** The facts of one type; most have none. */
    public List<DerivedField> of(String type) {
        return switch (type) {
            case "cloudresourcemanager.googleapis.com/Project" ->
                DerivedField.join(uses, List.of(ModelArmorFloor.field(), IamFacts.grants(), AuditFacts.field()));
            case "iam.googleapis.com/ServiceAccount" -> DerivedField.join(List.of(usedBy), IamFacts.ofServiceAccount());
            case "orgpolicy.googleapis.com/Policy" -> OrgPolicyFacts.fields();
            case "cloudkms.googleapis.com/CryptoKey" -> List.of(usedBy, PublicBindings.field(IAM_POLICY));
            case "cloudkms.googleapis.com/KeyRing" -> List.of(PublicBindings.field(IAM_POLICY));
            case "run.googleapis.com/Service" ->
                List.of(PublicBindings.field(IAM_POLICY), ModelCallers.field("/template/serviceAccount"));
            case "artifactregistry.googleapis.com/Repository", "storage.googleapis.com/Bucket" ->
                List.of(usedBy, PublicBindings.field(IAM_POLICY));
            case "bigquery.googleapis.com/Dataset",
                    "compute.googleapis.com/Network",
                    "compute.googleapis.com/Subnetwork",
                    "dialogflow.googleapis.com/SecuritySettings",
                    "ces.googleapis.com/Guardrail",
                    "secretmanager.googleapis.com/Secret" -> List.of(usedBy);
            case "aiplatform.googleapis.com/CustomJob" -> List.of(SecretFacts.in("/jobSpec/workerPoolSpecs"));
            case "aiplatform.googleapis.com/HyperparameterTuningJob" ->
                List.of(SecretFacts.in("/trialJobSpec/workerPoolSpecs"));
            case "aiplatform.googleapis.com/NotebookRuntimeTemplate" ->
                List.of(PublicBindings.field(IAM_POLICY), SecretFacts.in("/softwareConfig/env"));
            case "aiplatform.googleapis.com/ReasoningEngine" ->
                List.of(PublicBindings.field(IAM_POLICY), SecretFacts.in("/spec/deploymentSpec/env"));
            case "aiplatform.googleapis.com/Dataset",
                    "aiplatform.googleapis.com/Endpoint",
                    "aiplatform.googleapis.com/Model",
                    "notebooks.googleapis.com/Instance" -> List.of(PublicBindings.field(IAM_POLICY));
            default -> List.of();
        };
    }
}
