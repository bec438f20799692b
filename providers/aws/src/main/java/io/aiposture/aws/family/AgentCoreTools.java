package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.AGENTCORE;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** AgentCore tools that agents drive, and the credentials they may use. AWS's own browser and interpreter are left out. */
final class AgentCoreTools implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "AWS::BedrockAgentCore::BrowserCustom",
                                op(AGENTCORE, "ListBrowsers").fixed("type", "CUSTOM"),
                                "/browserSummaries")
                        .describe(op(AGENTCORE, "GetBrowser").from("browserId", "/browserId"))
                        .named("/browserArn", "/name")
                        .forAi(),
                type(
                                "AWS::BedrockAgentCore::CodeInterpreterCustom",
                                op(AGENTCORE, "ListCodeInterpreters").fixed("type", "CUSTOM"),
                                "/codeInterpreterSummaries")
                        .describe(op(AGENTCORE, "GetCodeInterpreter").from("codeInterpreterId", "/codeInterpreterId"))
                        .named("/codeInterpreterArn", "/name")
                        .forAi(),
                type(
                                "AWS::BedrockAgentCore::ApiKeyCredentialProvider",
                                op(AGENTCORE, "ListApiKeyCredentialProviders"),
                                "/credentialProviders")
                        .named("/credentialProviderArn", "/name")
                        .forAi(),
                type(
                                "AWS::BedrockAgentCore::OAuth2CredentialProvider",
                                op(AGENTCORE, "ListOauth2CredentialProviders"),
                                "/credentialProviders")
                        .named("/credentialProviderArn", "/name")
                        .forAi());
    }
}
