package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BEDROCK_AGENT;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bedrock flows and prompts. */
final class BedrockFlows implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Bedrock::Flow", op(BEDROCK_AGENT, "ListFlows"), "/flowSummaries")
                        .describe(op(BEDROCK_AGENT, "GetFlow").from("flowIdentifier", "/id"))
                        .attach(op(BEDROCK_AGENT, "ListFlowAliases").from("flowIdentifier", "/id"))
                        .named("/arn", "/name")
                        .forAi(),
                type("AWS::Bedrock::Prompt", op(BEDROCK_AGENT, "ListPrompts"), "/promptSummaries")
                        .describe(op(BEDROCK_AGENT, "GetPrompt").from("promptIdentifier", "/id"))
                        .named("/arn", "/name")
                        .forAi());
    }
}
