package io.aiposture.aws.type;

import io.aiposture.collect.type.Operation;
import io.aiposture.collect.type.Service;

/**
 * The AWS services that are read. The first word is the name that operations carry in inventories and reports; the SDK
 * class is named, not referenced, so that judging a saved inventory loads no SDK.
 */
public enum AwsService implements Service {
    SAGEMAKER("sagemaker", "sagemaker", "sagemaker.SageMaker", false),
    BEDROCK("bedrock", "bedrock", "bedrock.Bedrock", false),
    BEDROCK_AGENT("bedrock-agent", "bedrock", "bedrockagent.BedrockAgent", false),
    AGENTCORE(
            "bedrock-agentcore-control", "bedrock-agentcore", "bedrockagentcorecontrol.BedrockAgentCoreControl", false),
    COMPREHEND("comprehend", "comprehend", "comprehend.Comprehend", false),
    REKOGNITION("rekognition", "rekognition", "rekognition.Rekognition", false),
    TEXTRACT("textract", "textract", "textract.Textract", false),
    TRANSCRIBE("transcribe", "transcribe", "transcribe.Transcribe", false),
    LEX("lexv2-models", "lex", "lexmodelsv2.LexModelsV2", false),
    KENDRA("kendra", "kendra", "kendra.Kendra", false),
    PERSONALIZE("personalize", "personalize", "personalize.Personalize", false),
    QBUSINESS("qbusiness", "qbusiness", "qbusiness.QBusiness", false),
    AOSS("opensearchserverless", "aoss", "opensearchserverless.OpenSearchServerless", false),
    IAM("iam", "iam", "iam.Iam", true),
    STS("sts", "sts", "sts.Sts", true),
    EC2("ec2", "ec2", "ec2.Ec2", false),
    KMS("kms", "kms", "kms.Kms", false),
    S3("s3", "s3", "s3.S3", true),
    S3CONTROL("s3control", "s3", "s3control.S3Control", true),
    ECR("ecr", "ecr", "ecr.Ecr", false),
    LAMBDA("lambda", "lambda", "lambda.Lambda", false),
    CLOUDTRAIL("cloudtrail", "cloudtrail", "cloudtrail.CloudTrail", false),
    LOGS("logs", "logs", "cloudwatchlogs.CloudWatchLogs", false),
    CLOUDWATCH("cloudwatch", "cloudwatch", "cloudwatch.CloudWatch", false),
    BUDGETS("budgets", "budgets", "budgets.Budgets", true),
    COST_EXPLORER("ce", "ce", "costexplorer.CostExplorer", true),
    GUARDDUTY("guardduty", "guardduty", "guardduty.GuardDuty", false),
    ORGANIZATIONS("organizations", "organizations", "organizations.Organizations", true),
    API_GATEWAY("apigateway", "apigateway", "apigateway.ApiGateway", false),
    ACCESS_ANALYZER("accessanalyzer", "access-analyzer", "accessanalyzer.AccessAnalyzer", false);

    private final String id;
    private final String permissionPrefix;
    private final String sdkName;
    private final boolean global;

    AwsService(String id, String permissionPrefix, String sdkName, boolean global) {
        this.id = id;
        this.permissionPrefix = permissionPrefix;
        this.sdkName = sdkName;
        this.global = global;
    }

    /** The service of an operation that this provider has declared. */
    public static AwsService of(Operation operation) {
        return (AwsService) operation.service();
    }

    /** The service's name in operations, as the AWS CLI writes it. */
    @Override
    public String id() {
        return id;
    }

    /** The IAM action. */
    @Override
    public String permission(String operation) {
        return permissionPrefix + ":" + operation;
    }

    /** The operation without its verb. */
    @Override
    public String noun(String operation) {
        return operation.replaceFirst("^(BatchGet|Get|List|Describe)", "");
    }

    @Override
    public boolean regional(Operation operation) {
        return !global;
    }

    /** True when one call answers for the whole account. */
    public boolean global() {
        return global;
    }

    /** The SDK's client interface, {@code …SageMakerClient}. */
    public String clientClass() {
        return "software.amazon.awssdk.services." + sdkName + "Client";
    }

    /** The SDK's class of an operation's request or answer. */
    public String modelClass(String operation, String suffix) {
        return "software.amazon.awssdk.services." + sdkName.substring(0, sdkName.indexOf('.')) + ".model." + operation
                + suffix;
    }
}
