package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.BEDROCK;
import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** Bedrock guardrails with their versions, and what the region logs of model invocations. */
final class BedrockGuardrails implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::Bedrock::Guardrail", op(BEDROCK, "ListGuardrails"), "/guardrails")
                        .describe(op(BEDROCK, "GetGuardrail").from("guardrailIdentifier", "/id"))
                        .attach(op(BEDROCK, "ListGuardrails").from("guardrailIdentifier", "/guardrailId"))
                        .named("/guardrailArn", "/name", "/guardrailId")
                        .forAi(),
                type(
                                "AWS::Bedrock::EnforcedGuardrailConfiguration",
                                op(BEDROCK, "ListEnforcedGuardrailsConfiguration"),
                                "/guardrailsConfig")
                        .named("/configId", "/guardrailArn"),
                setting(
                                "AWS::Bedrock::ModelInvocationLoggingConfiguration",
                                op(BEDROCK, "GetModelInvocationLoggingConfiguration"))
                        .forAi());
    }
}
