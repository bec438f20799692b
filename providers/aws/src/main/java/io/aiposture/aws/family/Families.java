package io.aiposture.aws.family;

import io.aiposture.aws.derive.Derivations;
import io.aiposture.aws.type.AwsService;
import io.aiposture.collect.type.Declarations;
import io.aiposture.collect.type.Operation;
import java.util.List;

/** All AWS resource types. A family that is missing here is found by {@code FamiliesTest}. */
public final class Families {

    /** Says which account is read. */
    public static final Operation IDENTITY = Operation.op(AwsService.STS, "GetCallerIdentity");

    /** Says which regions are enabled. */
    public static final Operation REGIONS = Operation.op(AwsService.EC2, "DescribeRegions");

    /** What every collection calls, whatever its plan. */
    public static final List<Operation> BASE = List.of(IDENTITY, REGIONS);

    /** Every type. */
    public static final Declarations DECLARED = Declarations.of(
            List.of(
                    new AccountSettings(),
                    new AgentCore(),
                    new AgentCoreTools(),
                    new BedrockAgents(),
                    new BedrockFlows(),
                    new BedrockGuardrails(),
                    new BedrockKnowledge(),
                    new BedrockModels(),
                    new Buckets(),
                    new Cost(),
                    new Identity(),
                    new Images(),
                    new Keys(),
                    new LambdaFunctions(),
                    new LanguageServices(),
                    new Logs(),
                    new Network(),
                    new RestApis(),
                    new SageMakerHosting(),
                    new SageMakerJobs(),
                    new SageMakerNotebooks(),
                    new SageMakerPipelines(),
                    new SageMakerRegistry(),
                    new SageMakerStudio(),
                    new SearchServices(),
                    new ThreatDetection(),
                    new Trails(),
                    new VectorCollections(),
                    new VisionServices()),
            aiTypes -> new Derivations(aiTypes)::of);

    private Families() {}
}
