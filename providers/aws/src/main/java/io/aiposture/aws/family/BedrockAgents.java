package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BEDROCK_AGENT;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bedrock agents with their aliases, tools and knowledge bases, as the working draft has them. */
final class BedrockAgents implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Bedrock::Agent", op(BEDROCK_AGENT, "ListAgents"), "/agentSummaries")
                        .describe(op(BEDROCK_AGENT, "GetAgent")
                                .from("agentId", "/agentId")
                                .unwrap("/agent"))
                        .named("/agentArn", "/agentName", "/agentId")
                        .forAi(),
                type(
                                "AWS::Bedrock::AgentAlias",
                                op(BEDROCK_AGENT, "ListAgentAliases").parent("agentId", "/agentId"),
                                "/agentAliasSummaries")
                        .under("AWS::Bedrock::Agent")
                        .describe(op(BEDROCK_AGENT, "GetAgentAlias")
                                .from("agentAliasId", "/agentAliasId")
                                .parent("agentId", "/agentId")
                                .unwrap("/agentAlias"))
                        .named("/agentAliasArn", "/agentAliasName")
                        .forAi(),
                type(
                                "AWS::Bedrock::AgentActionGroup",
                                op(BEDROCK_AGENT, "ListAgentActionGroups")
                                        .parent("agentId", "/agentId")
                                        .fixed("agentVersion", "DRAFT"),
                                "/actionGroupSummaries")
                        .under("AWS::Bedrock::Agent")
                        .describe(op(BEDROCK_AGENT, "GetAgentActionGroup")
                                .from("actionGroupId", "/actionGroupId")
                                .parent("agentId", "/agentId")
                                .fixed("agentVersion", "DRAFT")
                                .unwrap("/agentActionGroup"))
                        .named("/agentId", "/actionGroupName")
                        .identifiedBy("/agentId", "/actionGroupId")
                        .forAi(),
                type(
                                "AWS::Bedrock::AgentKnowledgeBase",
                                op(BEDROCK_AGENT, "ListAgentKnowledgeBases")
                                        .parent("agentId", "/agentId")
                                        .fixed("agentVersion", "DRAFT"),
                                "/agentKnowledgeBaseSummaries")
                        .under("AWS::Bedrock::Agent")
                        .describe(op(BEDROCK_AGENT, "GetAgentKnowledgeBase")
                                .from("knowledgeBaseId", "/knowledgeBaseId")
                                .parent("agentId", "/agentId")
                                .fixed("agentVersion", "DRAFT")
                                .unwrap("/agentKnowledgeBase"))
                        .named("/agentId", "/knowledgeBaseId")
                        .identifiedBy("/agentId", "/knowledgeBaseId")
                        .forAi());
    }
}
