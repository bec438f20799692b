package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.KMS;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** KMS keys with policy, rotation and aliases: AI resources name keys by id, ARN or alias, so all are read. */
final class Keys implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type("AWS::KMS::Key", op(KMS, "ListKeys"), "/Keys")
                .describe(op(KMS, "DescribeKey").from("KeyId", "/KeyArn").unwrap("/KeyMetadata"))
                .attach(op(KMS, "ListAliases").from("KeyId", "/KeyArn"))
                .attach(op(KMS, "GetKeyPolicy").from("KeyId", "/KeyArn").fixed("PolicyName", "default"))
                .attach(op(KMS, "GetKeyRotationStatus")
                        .from("KeyId", "/KeyArn")
                        .absentOn("UnsupportedOperationException"))
                .named(
                        "/Arn",
                        "/KeyId",
                        "/KeyArn",
                        "/KeyId",
                        "/Aliases/Aliases/*/AliasName",
                        "/Aliases/Aliases/*/AliasArn")
                // the listed item calls it KeyArn, the description Arn
                .identifiedBy("/Arn", "/KeyArn"));
    }
}
