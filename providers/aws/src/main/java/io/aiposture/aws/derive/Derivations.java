package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.FieldType;
import io.aiposture.inventory.FieldType.ListOf;
import io.aiposture.inventory.FieldType.Scalar;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

    /** A list of texts. */
    static final FieldType TEXTS = new ListOf(Scalar.STRING);

    private final DerivedField usedBy;
    private final List<DerivedField> uses;

    /** @param aiTypes the types of the AI services themselves */
    public Derivations(Set<String> aiTypes) {
        this.usedBy = new UsedBy(aiTypes, AwsReferences.INSTANCE).field();
        this.uses = new Uses(aiTypes).fields();
    }

    /** The facts of one type; most have none. */
    public List<DerivedField> of(String type) {
        return switch (type) {
            case "AWS::Account" -> uses;
            case "AWS::Region" -> join(uses, Recording.fields());
            case "AWS::EC2::VPC", "AWS::EC2::SecurityGroup", "AWS::Logs::LogGroup" -> List.of(usedBy);
            case "AWS::EC2::VPCEndpoint" -> List.of(SharedPolicies.ofEndpoint());
            case "AWS::Rekognition::Project" -> SharedPolicies.ofProject();
            case "AWS::Budgets::Budget" -> List.of(BudgetFilters.field());
            case "AWS::IAM::Role" -> join(List.of(usedBy), Principals.ofRole(), Policies.ofTrust());
            case "AWS::IAM::User" -> Principals.ofUser();
            case "AWS::KMS::Key" -> join(List.of(usedBy), Policies.of("/KeyPolicy/Policy", "kms:GetKeyPolicy"));
            case "AWS::S3::Bucket" -> join(List.of(usedBy, ObjectEvents.field()), Policies.ofBucket());
            case "AWS::ECR::Repository" ->
                join(List.of(usedBy), Policies.of("/RepositoryPolicy/policyText", "ecr:GetRepositoryPolicy"));
            case "AWS::Lambda::Function" ->
                join(
                        List.of(usedBy, SecretFacts.in("/Environment/Variables")),
                        Policies.of("/Policy/Policy", "lambda:GetPolicy"));
            case "AWS::SageMaker::ModelPackageGroup" ->
                Policies.of("/ModelPackageGroupPolicy/ResourcePolicy", "sagemaker:GetModelPackageGroupPolicy");
            case "AWS::Comprehend::DocumentClassifier" ->
                Policies.of("/ResourcePolicy/ResourcePolicy", "comprehend:DescribeResourcePolicy");
            case "AWS::SageMaker::Model" ->
                List.of(Serving.ofModel(), SecretFacts.in("/PrimaryContainer/Environment", "/Containers"));
            case "AWS::SageMaker::EndpointConfig" -> List.of(Serving.ofConfig());
            case "AWS::SageMaker::TrainingJob" -> List.of(SecretFacts.in("/Environment", "/HyperParameters"));
            case "AWS::SageMaker::ProcessingJob" -> List.of(SecretFacts.in("/Environment"));
            case "AWS::SageMaker::NotebookInstanceLifecycleConfig" -> List.of(SecretFacts.inScripts());
            case "AWS::BedrockAgentCore::Runtime" -> List.of(SecretFacts.in("/environmentVariables"));
            case "AWS::Bedrock::Agent" -> List.of(SecretFacts.in("/instruction"));
            case "AWS::Bedrock::Prompt" -> List.of(SecretFacts.in("/variants"));
            case "AWS::ApiGateway::RestApi" -> ModelMethods.fields();
            case "AWS::CloudTrail::Trail" -> Selectors.ofTrail();
            case "AWS::CloudTrail::EventDataStore" -> Selectors.ofEventDataStore();
            case "AWS::OpenSearchServerless::Collection" -> CollectionPolicies.fields();
            case "AWS::Organizations::AiOptOut" -> List.of(OptOut.field());
            default -> List.of();
        };
    }

    @SafeVarargs
    private static List<DerivedField> join(List<DerivedField>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    static DerivedField.Value texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return DerivedField.Value.of(array);
    }

    static DerivedField.Value bool(boolean value) {
        return DerivedField.Value.of(JsonNodeFactory.instance.booleanNode(value));
    }
}
