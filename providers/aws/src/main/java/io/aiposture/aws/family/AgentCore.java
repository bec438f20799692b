package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.AGENTCORE;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** AgentCore runtimes, gateways and memories: where agents run, what they call, what they remember. */
final class AgentCore implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::BedrockAgentCore::Runtime", op(AGENTCORE, "ListAgentRuntimes"), "/agentRuntimes")
                        .describe(op(AGENTCORE, "GetAgentRuntime").from("agentRuntimeId", "/agentRuntimeId"))
                        .named("/agentRuntimeArn", "/agentRuntimeName")
                        .forAi()
                        .newer("metadataConfiguration", "map<bool>"),
                type("AWS::BedrockAgentCore::Gateway", op(AGENTCORE, "ListGateways"), "/items")
                        .describe(op(AGENTCORE, "GetGateway").from("gatewayIdentifier", "/gatewayId"))
                        .named("/gatewayArn", "/name")
                        .forAi()
                        .newer("policyEngineConfiguration", "map<string>"),
                type(
                                "AWS::BedrockAgentCore::GatewayTarget",
                                op(AGENTCORE, "ListGatewayTargets").parent("gatewayIdentifier", "/gatewayId"),
                                "/items")
                        .under("AWS::BedrockAgentCore::Gateway")
                        .describe(op(AGENTCORE, "GetGatewayTarget")
                                .from("targetId", "/targetId")
                                .parent("gatewayIdentifier", "/gatewayId"))
                        .named("/gatewayArn", "/name")
                        .identifiedBy("/gatewayArn", "/targetId")
                        .forAi(),
                type("AWS::BedrockAgentCore::Memory", op(AGENTCORE, "ListMemories"), "/memories")
                        .describe(op(AGENTCORE, "GetMemory")
                                .from("memoryId", "/id")
                                .unwrap("/memory"))
                        .named("/arn", "/name")
                        .forAi());
    }
}
