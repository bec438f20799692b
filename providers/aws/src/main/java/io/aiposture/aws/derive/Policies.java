package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.policy.Grant;
import io.aiposture.aws.policy.MalformedPolicyException;
import io.aiposture.aws.policy.PolicyDocument;
import io.aiposture.aws.policy.ResourcePolicyAnalysis;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What the policy on a resource lets others do. No policy lets nobody do anything. */
final class Policies {

    /** Where a document stands in the data, and which operation brought it. */
    private record Source(String pointer, String operation) {}

    private static final Source BUCKET = new Source("/BucketPolicy/Policy", "s3:GetBucketPolicy");

    private Policies() {}

    /**
     * @param pointer where the document stands in the data
     * @param operation which operation brought it, for verdicts over a document that cannot be read
     */
    static List<DerivedField> of(String pointer, String operation) {
        Source source = new Source(pointer, operation);
        return List.of(
                list(
                        "publicGrants",
                        "What the resource's policy lets anybody do, by statement.",
                        source,
                        (policy, r) -> grants(policy.publicGrants())),
                list(
                        "foreignAccounts",
                        "Other accounts that the resource's policy lets in.",
                        source,
                        (policy, r) -> policy.externalAccounts(r.scope().account(), Set.of())),
                list(
                        "servicesWithoutSource",
                        "Service principals that the policy lets in without checking for whom they act.",
                        source,
                        (policy, r) -> policy.servicePrincipalsWithoutSourceCheck(List.of())));
    }

    static List<DerivedField> ofBucket() {
        List<DerivedField> fields = new ArrayList<>(of(BUCKET.pointer(), BUCKET.operation()));
        fields.add(new DerivedField(
                "deniesInsecureTransport",
                Scalar.BOOL,
                "True when the bucket's policy denies requests without TLS to everybody.",
                Set.of(),
                (r, e) -> DerivedField.Value.of(policy(r, BUCKET)
                        .map(ResourcePolicyAnalysis::deniesInsecureTransport)
                        .orElse(false))));
        return fields;
    }

    static List<DerivedField> ofTrust() {
        Source source = new Source("/AssumeRolePolicyDocument", "iam:GetAccountAuthorizationDetails");
        return List.of(
                list(
                        "trustsEverybody",
                        "What the trust policy lets anybody do, by statement.",
                        source,
                        (policy, r) -> grants(policy.publicGrants())),
                list(
                        "trustsForeignAccounts",
                        "Other accounts that may assume the role without an external id.",
                        source,
                        (policy, r) -> policy.externalAccountsWithoutExternalId(
                                r.scope().account(), Set.of())),
                list(
                        "trustsServicesWithoutSource",
                        "Services that may assume the role without checking for whom they act.",
                        source,
                        (policy, r) -> policy.servicePrincipalsWithoutSourceCheck(List.of())));
    }

    private static DerivedField list(
            String name,
            String doc,
            Source source,
            BiFunction<ResourcePolicyAnalysis, Resource, Collection<String>> question) {
        return new DerivedField(
                name,
                FieldType.TEXTS,
                doc,
                Set.of(),
                (r, e) -> DerivedField.Value.texts(
                        policy(r, source).map(p -> question.apply(p, r)).orElse(List.of())));
    }

    private static Optional<ResourcePolicyAnalysis> policy(Resource resource, Source source) {
        JsonNode document = resource.read(source.pointer());
        if (document.isMissingNode()
                || document.isNull()
                || document.isTextual() && document.asText().isEmpty()) {
            return Optional.empty();
        }
        Unread malformed = new Unread(source.pointer(), source.operation(), Reason.MALFORMED);
        return Optional.of(new ResourcePolicyAnalysis(parse(resource.name(), document, malformed)));
    }

    /** Reads a document; one that cannot be understood is unread, never empty. */
    static PolicyDocument parse(String name, JsonNode document, Unread malformed) {
        try {
            return PolicyDocument.parse(name, document);
        } catch (MalformedPolicyException e) {
            throw new UnreadException(malformed);
        }
    }

    /** Statements in words: the label, and the actions. */
    static List<String> grants(List<Grant> grants) {
        return grants.stream().map(g -> g.statement() + ": " + g.action()).toList();
    }
}
