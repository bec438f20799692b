package io.aiposture.bench;

import java.util.regex.Pattern;

/**
 * How often the resources of a type occur in a generated account: every first, fourth or sixteenth copy of the sample
 * has one of its own, or the account has it once. An account of 1,000 resources so holds hundreds of endpoints, models,
 * jobs and notebooks, dozens of agents, guardrails and workspaces, and a few roles, keys, buckets and networks under
 * them.
 */
final class Cadence {

    static final int MANY = 1;
    static final int SOME = 4;
    static final int FEW = 16;
    /** Larger than the number of copies of any account. */
    static final int ONCE = Integer.MAX_VALUE;

    private static final Pattern MANY_OF =
            Pattern.compile("AWS::SageMaker::(Endpoint|EndpointConfig|Model|TrainingJob|NotebookInstance)"
                    + "|Microsoft\\.CognitiveServices/accounts/deployments"
                    + "|Microsoft\\.MachineLearningServices/workspaces/(jobs|computes|onlineEndpoints(/deployments)?)"
                    + "|aiplatform\\.googleapis\\.com/(Endpoint|Model|CustomJob|TuningJob|HyperparameterTuningJob"
                    + "|PipelineJob|NotebookRuntime)"
                    + "|(notebooks\\.googleapis\\.com/Instance|run\\.googleapis\\.com/Service)");

    private static final Pattern SOME_OF =
            Pattern.compile("AWS::(SageMaker|Bedrock(AgentCore)?|Lex|Comprehend|Lambda|OpenSearchServerless)::.*"
                    + "|Microsoft\\.(CognitiveServices|MachineLearningServices|Search|BotService|App|ApiManagement)/.*"
                    + "|(aiplatform|ces|dialogflow|discoveryengine|documentai|agentregistry)\\.googleapis\\.com/.*"
                    + "|modelarmor\\.googleapis\\.com/Template|networkservices\\.googleapis\\.com/AgentGateway");

    private static final Pattern FEW_OF = Pattern.compile("AWS::IAM::(Role|ManagedPolicy|User|Group)"
            + "|AWS::(S3::Bucket|KMS::Key|ECR::Repository|Logs::LogGroup|CloudWatch::Alarm|ApiGateway::RestApi)"
            + "|AWS::EC2::(VPC|Subnet|SecurityGroup|RouteTable|VPCEndpoint|FlowLog)"
            + "|Microsoft\\.(Storage|KeyVault|ContainerRegistry|ManagedIdentity|Network|OperationalInsights)/.*"
            + "|Microsoft\\.Authorization/roleAssignments|Microsoft\\.Resources/subscriptions/resourceGroups"
            + "|(storage|bigquery|artifactregistry|cloudkms|secretmanager|compute|apikeys)\\.googleapis\\.com/.*"
            + "|iam\\.googleapis\\.com/ServiceAccount");

    /** Settings that a region or project has once. */
    private static final Pattern SETTINGS =
            Pattern.compile(".*(LoggingConfiguration|EncryptionSpec|MetadataStore|EnforcedGuardrailConfiguration)");

    /** What clouds list although nobody here made it. */
    private static final Pattern NOT_OURS =
            Pattern.compile("arn:aws:iam::aws:.*|arn:aws:bedrock:[a-z0-9-]*::.*|.*/aws-service-role/.*");

    /** Names that only one customer in the world can have, though the id does not say so. */
    private static final Pattern WORLDWIDE = Pattern.compile(
            "Microsoft\\.(Storage/storageAccounts|CognitiveServices/accounts|KeyVault/vaults|Search/searchServices"
                    + "|ContainerRegistry/registries|ApiManagement/service|BotService/botServices)");

    private Cadence() {}

    static int of(String type, String id) {
        if (NOT_OURS.matcher(id).matches() || SETTINGS.matcher(type).matches()) {
            return ONCE;
        }
        return MANY_OF.matcher(type).matches()
                ? MANY
                : SOME_OF.matcher(type).matches() ? SOME : FEW_OF.matcher(type).matches() ? FEW : ONCE;
    }

    static boolean worldwide(String type) {
        return WORLDWIDE.matcher(type).matches();
    }
}
