package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.aws.policy.AdminLevel;
import io.aiposture.aws.policy.Grant;
import io.aiposture.aws.policy.IdentityPermissions;
import io.aiposture.aws.policy.PolicyDocument;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Estate;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.Scalar;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Unread;
import io.aiposture.inventory.UnreadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What roles and users may do by all their policies: inline, attached, of their groups, within their boundary. */
final class Principals {

    private static final String SOURCE = "iam:GetAccountAuthorizationDetails";
    private static final String MANAGED = "AWS::IAM::ManagedPolicy";
    private static final String GROUP = "AWS::IAM::Group";
    private static final Set<String> READS = Set.of(MANAGED, GROUP);

    /** Services whose full use, on everything, reaches the account's data, code or identities. */
    private static final List<String> SENSITIVE =
            List.of("s3", "iam", "ec2", "lambda", "secretsmanager", "kms", "dynamodb", "ssm", "sts", "aoss");

    private static final List<String> AI = List.of("bedrock", "bedrock-agentcore", "sagemaker");
    private static final List<String> WRITE = List.of("Create", "Delete", "Put", "Update");
    private static final List<String> SERVICES = List.of(
            "sagemaker.amazonaws.com",
            "bedrock.amazonaws.com",
            "bedrock-agentcore.amazonaws.com",
            "lambda.amazonaws.com");
    private static final List<String> CALLS = List.of(
            "bedrock:InvokeModel",
            "bedrock:InvokeModelWithResponseStream",
            "bedrock:InvokeAgent",
            "bedrock:InvokeInlineAgent",
            "bedrock:InvokeFlow",
            "bedrock-agentcore:InvokeAgentRuntime",
            "sagemaker:InvokeEndpoint",
            "sagemaker:InvokeEndpointWithResponseStream",
            "sagemaker:InvokeEndpointAsync");

    /** Foundation models have no account; application profiles and models of one's own do. */
    private static final String EVERY_MODEL = "arn:aws:bedrock:*::foundation-model/*";

    private Principals() {}

    static List<DerivedField> ofRole() {
        return fields();
    }

    static List<DerivedField> ofUser() {
        return fields();
    }

    private static List<DerivedField> fields() {
        return List.of(
                flag(
                        "administrator",
                        "True for full rights, iam:* on everything, or full rights over all main services at once.",
                        p -> p.adminLevel() != AdminLevel.NONE),
                list(
                        "administratorBy",
                        "The statements that make it an administrator: policy, statement, actions.",
                        p -> p.administratorGrants().stream()
                                .map(Grant::toString)
                                .toList()),
                list(
                        "wildcardServices",
                        "Sensitive services (" + String.join(", ", SENSITIVE)
                                + ") of which every action is allowed on every resource without a narrowing condition.",
                        p -> List.copyOf(p.serviceWide(SENSITIVE))),
                list(
                        "aiWildcards",
                        "Wildcards over AI services' actions (all, or all that create, delete, put or update) that are"
                                + " allowed on every resource without a narrowing condition.",
                        p -> AI.stream().flatMap(s -> wildcards(p, s).stream()).toList()),
                flag(
                        "mayCallModels",
                        "True when a model, agent or endpoint may be invoked, perhaps under conditions.",
                        Principals::callsModels),
                flag(
                        "mayCallBedrock",
                        "True when a Bedrock model or agent may be invoked, perhaps under conditions.",
                        p -> p.mayCall("bedrock:InvokeModel") || p.mayCall("bedrock:InvokeAgent")),
                flag(
                        "invokesAnyModel",
                        "True when any Bedrock model may be invoked, without a narrowing condition.",
                        p -> p.allows("bedrock:InvokeModel", EVERY_MODEL).isAllowed()
                                || p.allows("bedrock:InvokeModelWithResponseStream", EVERY_MODEL)
                                        .isAllowed()),
                list(
                        "broadActions",
                        "Sensitive actions of AI services that are allowed on every resource without a narrowing"
                                + " condition: presigned links, logging settings, agreements, sessions, scripts.",
                        Sensitive::allowedEverywhere),
                flag(
                        "readsAnyBucket",
                        "True when every object of every bucket may be read without a narrowing condition.",
                        p -> p.allows("s3:GetObject", "arn:aws:s3:::*/*").isAllowed()),
                list(
                        "passesAnyRoleTo",
                        "AI services and Lambda to which any role may be passed.",
                        p -> SERVICES.stream()
                                .filter(p.passRole()::canPassAnyRoleTo)
                                .toList()),
                new DerivedField(
                        "mayCall",
                        FieldType.TEXTS,
                        "Actions that start compute or agents with a role: those that are allowed on some resource.",
                        READS,
                        (r, e) -> DerivedField.Value.texts(STARTS.stream()
                                .filter(permissions(r, e)::mayCall)
                                .toList())),
                list(
                        "assumesAnyRole",
                        "Actions of sts:AssumeRole that are allowed on every resource.",
                        p -> p.allows("sts:AssumeRole", "*").isAllowed() ? List.of("sts:AssumeRole") : List.of()),
                new DerivedField(
                        "attachedPolicyNames",
                        FieldType.TEXTS,
                        "Names of the attached policies, those of the user's groups included.",
                        READS,
                        (r, e) -> DerivedField.Value.texts(attachedNames(r, e))));
    }

    /** {@code service:*}, or else the verbs with a wildcard, that are allowed on all resources of a service. */
    private static List<String> wildcards(IdentityPermissions permissions, String service) {
        if (permissions.allows(service + ":*", "*").isAllowed()) {
            return List.of(service + ":*");
        }
        return WRITE.stream()
                .map(verb -> service + ":" + verb + "*")
                .filter(action -> permissions.allows(action, "*").isAllowed())
                .sorted()
                .toList();
    }

    private static boolean callsModels(IdentityPermissions permissions) {
        return CALLS.stream().anyMatch(permissions::mayCall);
    }

    /** As the derived field of that name says. */
    static boolean mayCallModels(Resource principal, Estate estate) {
        return callsModels(permissions(principal, estate));
    }

    private static final List<String> STARTS = List.of(
            "sagemaker:CreateNotebookInstance",
            "sagemaker:CreateTrainingJob",
            "sagemaker:CreateProcessingJob",
            "sagemaker:CreateDomain",
            "sagemaker:CreateUserProfile",
            "bedrock:CreateAgent",
            "bedrock:CreateFlow",
            "bedrock:CreateKnowledgeBase",
            "bedrock:CreateModelCustomizationJob",
            "bedrock-agentcore:CreateCodeInterpreter",
            "bedrock-agentcore:CreateAgentRuntime",
            "bedrock-agentcore:CreateHarness",
            "bedrock-agentcore:CreateBrowser");

    private static DerivedField flag(String name, String doc, Function<IdentityPermissions, Boolean> question) {
        return new DerivedField(
                name, Scalar.BOOL, doc, READS, (r, e) -> DerivedField.Value.of(question.apply(permissions(r, e))));
    }

    private static DerivedField list(String name, String doc, Function<IdentityPermissions, List<String>> question) {
        return new DerivedField(
                name,
                FieldType.TEXTS,
                doc,
                READS,
                (r, e) -> DerivedField.Value.texts(question.apply(permissions(r, e))));
    }

    private record Key(String principal) {

        /** By hand, as is {@link #hashCode}: those of a record are made at run time, which a start waits for. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key k && principal.equals(k.principal);
        }

        @Override
        public int hashCode() {
            return principal.hashCode();
        }
    }

    private static IdentityPermissions permissions(Resource principal, Estate estate) {
        return estate.once(new Key(principal.id()), () -> resolve(principal, estate));
    }

    private static IdentityPermissions resolve(Resource principal, Estate estate) {
        List<PolicyDocument> policies = new ArrayList<>();
        for (Resource holder : holders(principal, estate)) {
            inline(holder).forEach(p -> policies.add(parse(p.path("PolicyName").asText(), p.path("PolicyDocument"))));
            holder.read("/AttachedManagedPolicies")
                    .forEach(p -> policies.add(managed(p.path("PolicyArn").asText(), principal, estate)));
        }
        JsonNode boundary = principal.read("/PermissionsBoundary/PermissionsBoundaryArn");
        Optional<PolicyDocument> limit =
                boundary.isTextual() ? Optional.of(managed(boundary.asText(), principal, estate)) : Optional.empty();
        return new IdentityPermissions(policies, limit);
    }

    /** A user's groups hold policies for it. */
    private static List<Resource> holders(Resource principal, Estate estate) {
        List<Resource> holders = new ArrayList<>(List.of(principal));
        for (JsonNode name : principal.read("/GroupList")) {
            Resource group = estate.find(GROUP, name.asText(), principal.scope());
            if (group != null) {
                holders.add(group);
            }
        }
        return holders;
    }

    private static JsonNode inline(Resource holder) {
        String member =
                switch (holder.type()) {
                    case "AWS::IAM::Role" -> "/RolePolicyList";
                    case GROUP -> "/GroupPolicyList";
                    default -> "/UserPolicyList";
                };
        return holder.read(member);
    }

    private static PolicyDocument managed(String arn, Resource principal, Estate estate) {
        Resource policy = estate.find(MANAGED, arn, principal.scope());
        if (policy != null) {
            for (JsonNode version : policy.read("/PolicyVersionList")) {
                if (version.path("IsDefaultVersion").asBoolean()) {
                    return parse(policy.name(), version.path("Document"));
                }
            }
        }
        return AwsManagedPolicies.known(arn)
                .orElseThrow(() -> new UnreadException(new Unread("", SOURCE, Reason.NOT_COLLECTED)));
    }

    private static PolicyDocument parse(String name, JsonNode document) {
        return Policies.parse(name, document, new Unread("", SOURCE, Reason.MALFORMED));
    }

    private static List<String> attachedNames(Resource principal, Estate estate) {
        List<String> names = new ArrayList<>();
        for (Resource holder : holders(principal, estate)) {
            holder.read("/AttachedManagedPolicies")
                    .forEach(p -> names.add(nameOf(p.path("PolicyArn").asText())));
        }
        return names;
    }

    private static String nameOf(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
