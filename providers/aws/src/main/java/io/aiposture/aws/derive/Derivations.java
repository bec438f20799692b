package io.aiposture.aws.derive;

import io.aiposture.collect.derive.Secrets;
import io.aiposture.collect.derive.UsedBy;
import io.aiposture.collect.type.DerivedField;
import java.util.List;
import java.util.Set;

/** Which facts are derived for which resource type. The one place that says so. */
public final class Derivations {

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
            case "AWS::Region" -> DerivedField.join(uses, Recording.fields());
            case "AWS::EC2::VPC", "AWS::EC2::SecurityGroup", "AWS::Logs::LogGroup" -> List.of(usedBy);
            case "AWS::EC2::VPCEndpoint" -> List.of(SharedPolicies.ofEndpoint());
            case "AWS::Rekognition::Project" -> SharedPolicies.ofProject();
            case "AWS::Budgets::Budget" -> List.of(BudgetFilters.field());
            case "AWS::IAM::Role" -> DerivedField.join(List.of(usedBy), Principals.ofRole(), Policies.ofTrust());
            case "AWS::IAM::User" -> Principals.ofUser();
            case "AWS::KMS::Key" ->
                DerivedField.join(List.of(usedBy), Policies.of("/KeyPolicy/Policy", "kms:GetKeyPolicy"));
            case "AWS::S3::Bucket" -> DerivedField.join(List.of(usedBy, ObjectEvents.field()), Policies.ofBucket());
            case "AWS::ECR::Repository" ->
                DerivedField.join(
                        List.of(usedBy), Policies.of("/RepositoryPolicy/policyText", "ecr:GetRepositoryPolicy"));
            case "AWS::Lambda::Function" ->
                DerivedField.join(
                        List.of(usedBy, Secrets.in("/Environment/Variables")),
                        Policies.of("/Policy/Policy", "lambda:GetPolicy"));
            case "AWS::SageMaker::ModelPackageGroup" ->
                Policies.of("/ModelPackageGroupPolicy/ResourcePolicy", "sagemaker:GetModelPackageGroupPolicy");
            case "AWS::Comprehend::DocumentClassifier" ->
                Policies.of("/ResourcePolicy/ResourcePolicy", "comprehend:DescribeResourcePolicy");
            case "AWS::SageMaker::Model" ->
                List.of(Serving.ofModel(), Secrets.in("/PrimaryContainer/Environment", "/Containers"));
            case "AWS::SageMaker::EndpointConfig" -> List.of(Serving.ofConfig());
            case "AWS::SageMaker::TrainingJob" -> List.of(Secrets.in("/Environment", "/HyperParameters"));
            case "AWS::SageMaker::ProcessingJob" -> List.of(Secrets.in("/Environment"));
            case "AWS::SageMaker::NotebookInstanceLifecycleConfig" -> List.of(SecretFacts.inScripts());
            case "AWS::BedrockAgentCore::Runtime" -> List.of(Secrets.in("/environmentVariables"));
            case "AWS::Bedrock::Agent" -> List.of(Secrets.in("/instruction"));
            case "AWS::Bedrock::Prompt" -> List.of(Secrets.in("/variants"));
            case "AWS::ApiGateway::RestApi" -> ModelMethods.fields();
            case "AWS::CloudTrail::Trail" -> Selectors.ofTrail();
            case "AWS::CloudTrail::EventDataStore" -> Selectors.ofEventDataStore();
            case "AWS::OpenSearchServerless::Collection" -> CollectionPolicies.fields();
            case "AWS::Organizations::AiOptOut" -> List.of(OptOut.field());
            default -> List.of();
        };
    }
}
