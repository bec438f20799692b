package io.aiposture.aws.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aiposture.aws.policy.MalformedPolicyException;
import io.aiposture.aws.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the broadest policies of AWS itself allow, for inventories that name them without their documents. Only what
 * their names promise and AWS documents; an unknown policy is unread, never empty.
 */
final class AwsManagedPolicies {

    /** Allowed actions on all resources. */
    private static final Map<String, List<String>> ALLOW = Map.of(
            "AdministratorAccess", List.of("*"),
            "IAMFullAccess", List.of("iam:*"),
            "AmazonS3FullAccess", List.of("s3:*", "s3-object-lambda:*"),
            "AmazonEC2FullAccess", List.of("ec2:*"),
            "AmazonDynamoDBFullAccess", List.of("dynamodb:*"),
            "SecretsManagerReadWrite", List.of("secretsmanager:*"),
            "AmazonBedrockFullAccess", List.of("bedrock:*"),
            "AmazonBedrockLimitedAccess", List.of("bedrock:Get*", "bedrock:List*", "bedrock:InvokeModel"));

    private AwsManagedPolicies() {}

    static Optional<PolicyDocument> known(String arn) {
        if (!arn.matches("arn:[^:]+:iam::aws:policy/.*")) {
            return Optional.empty();
        }
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        if (name.equals("PowerUserAccess")) {
            return document(name, "NotAction", List.of("iam:*", "organizations:*", "account:*"));
        }
        List<String> actions = ALLOW.get(name);
        return actions == null ? Optional.empty() : document(name, "Action", actions);
    }

    private static Optional<PolicyDocument> document(String name, String member, List<String> actions) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("Effect", "Allow").put("Resource", "*");
        ArrayNode list = statement.putArray(member);
        actions.forEach(list::add);
        JsonNode document = JsonNodeFactory.instance.objectNode().set("Statement", statement);
        try {
            return Optional.of(PolicyDocument.parse(name, document));
        } catch (MalformedPolicyException e) {
            throw new IllegalStateException("our own document is well-formed", e);
        }
    }
}
