package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.policy.EndpointPolicy;
import io.aiposture.aws.policy.PolicyDocument;
import io.aiposture.aws.policy.ResourcePolicyAnalysis;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Policies that are not one document on one resource: those of VPC endpoints, and the several of a vision project. */
final class SharedPolicies {

    private SharedPolicies() {}

    static DerivedField ofEndpoint() {
        return new DerivedField(
                "openStatements",
                FieldType.TEXTS,
                "Statements of the endpoint's policy that let any identity of any account use any resource.",
                Set.of(),
                (r, e) -> {
                    JsonNode document = r.read("/PolicyDocument");
                    return DerivedField.Value.texts(
                            document.isMissingNode()
                                    ? List.of()
                                    : Policies.grants(EndpointPolicy.openGrants(parse(r, document))));
                });
    }

    static List<DerivedField> ofProject() {
        return List.of(
                new DerivedField(
                        "publicGrants",
                        FieldType.TEXTS,
                        "What the project's policies let anybody do, by statement.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.texts(policies(r).stream()
                                .flatMap(p -> Policies.grants(p.publicGrants()).stream())
                                .toList())),
                new DerivedField(
                        "foreignAccounts",
                        FieldType.TEXTS,
                        "Other accounts that the project's policies let in.",
                        Set.of(),
                        (r, e) -> DerivedField.Value.texts(policies(r).stream()
                                .flatMap(p -> p.externalAccounts(r.scope().account(), Set.of()).stream())
                                .distinct()
                                .sorted()
                                .toList())));
    }

    private static List<ResourcePolicyAnalysis> policies(Resource project) {
        List<ResourcePolicyAnalysis> policies = new ArrayList<>();
        for (JsonNode p : project.read("/ProjectPolicies/ProjectPolicies")) {
            policies.add(new ResourcePolicyAnalysis(parse(project, p.path("PolicyDocument"))));
        }
        return policies;
    }

    private static PolicyDocument parse(Resource resource, JsonNode document) {
        return Policies.parse(resource.name(), document, new Unread("", resource.source(), Reason.MALFORMED));
    }
}
