package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BEDROCK_AGENT;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bedrock knowledge bases and their data sources. */
final class BedrockKnowledge implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Bedrock::KnowledgeBase", op(BEDROCK_AGENT, "ListKnowledgeBases"), "/knowledgeBaseSummaries")
                        .describe(op(BEDROCK_AGENT, "GetKnowledgeBase")
                                .from("knowledgeBaseId", "/knowledgeBaseId")
                                .unwrap("/knowledgeBase"))
                        .named("/knowledgeBaseArn", "/name", "/knowledgeBaseId")
                        .forAi(),
                type(
                                "AWS::Bedrock::DataSource",
                                op(BEDROCK_AGENT, "ListDataSources").parent("knowledgeBaseId", "/knowledgeBaseId"),
                                "/dataSourceSummaries")
                        .under("AWS::Bedrock::KnowledgeBase")
                        .describe(op(BEDROCK_AGENT, "GetDataSource")
                                .from("dataSourceId", "/dataSourceId")
                                .parent("knowledgeBaseId", "/knowledgeBaseId")
                                .unwrap("/dataSource"))
                        .named("/knowledgeBaseId", "/name")
                        .identifiedBy("/knowledgeBaseId", "/dataSourceId")
                        .forAi());
    }
}
