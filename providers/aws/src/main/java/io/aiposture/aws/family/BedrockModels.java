package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BEDROCK;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bedrock models of the account and the jobs of the last 30 days that made or used them. System-defined inference
 * profiles and the providers' models exist everywhere and are no resources of the account; the models are read for
 * their life cycle. */
final class BedrockModels implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Bedrock::FoundationModel", op(BEDROCK, "ListFoundationModels"), "/modelSummaries")
                        .named("/modelArn", "/modelId"),
                type(
                                "AWS::Bedrock::CustomModel",
                                op(BEDROCK, "ListCustomModels").fixed("isOwned", true),
                                "/modelSummaries")
                        .describe(op(BEDROCK, "GetCustomModel").from("modelIdentifier", "/modelArn"))
                        .named("/modelArn", "/modelName")
                        .forAi(),
                type("AWS::Bedrock::ImportedModel", op(BEDROCK, "ListImportedModels"), "/modelSummaries")
                        .describe(op(BEDROCK, "GetImportedModel").from("modelIdentifier", "/modelArn"))
                        .named("/modelArn", "/modelName")
                        .forAi(),
                type(
                                "AWS::Bedrock::ModelCustomizationJob",
                                op(BEDROCK, "ListModelCustomizationJobs").since("creationTimeAfter", 30),
                                "/modelCustomizationJobSummaries")
                        .describe(op(BEDROCK, "GetModelCustomizationJob").from("jobIdentifier", "/jobArn"))
                        .named("/jobArn", "/jobName")
                        .forAi(),
                type(
                                "AWS::Bedrock::ModelInvocationJob",
                                op(BEDROCK, "ListModelInvocationJobs").since("submitTimeAfter", 30),
                                "/invocationJobSummaries")
                        .named("/jobArn", "/jobName")
                        .forAi(),
                type(
                                "AWS::Bedrock::EvaluationJob",
                                op(BEDROCK, "ListEvaluationJobs").since("creationTimeAfter", 30),
                                "/jobSummaries")
                        .describe(op(BEDROCK, "GetEvaluationJob").from("jobIdentifier", "/jobArn"))
                        .named("/jobArn", "/jobName")
                        .forAi(),
                type(
                                "AWS::Bedrock::ProvisionedModelThroughput",
                                op(BEDROCK, "ListProvisionedModelThroughputs"),
                                "/provisionedModelSummaries")
                        .named("/provisionedModelArn", "/provisionedModelName")
                        .forAi(),
                type(
                                "AWS::Bedrock::ApplicationInferenceProfile",
                                op(BEDROCK, "ListInferenceProfiles").fixed("typeEquals", "APPLICATION"),
                                "/inferenceProfileSummaries")
                        .named("/inferenceProfileArn", "/inferenceProfileName")
                        .forAi());
    }
}
