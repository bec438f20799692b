package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.AOSS;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** OpenSearch Serverless collections and the policies that match them by name. */
final class VectorCollections implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::OpenSearchServerless::Collection", op(AOSS, "ListCollections"), "/collectionSummaries")
                        .attach(op(AOSS, "BatchGetCollection").fromAsList("ids", "/id"))
                        .named("/arn", "/name")
                        .forAi(),
                type(
                                "AWS::OpenSearchServerless::EncryptionPolicy",
                                op(AOSS, "ListSecurityPolicies").fixed("type", "encryption"),
                                "/securityPolicySummaries")
                        .describe(op(AOSS, "GetSecurityPolicy")
                                .from("name", "/name")
                                .fixed("type", "encryption")
                                .unwrap("/securityPolicyDetail"))
                        .named("/name", "/name"),
                type(
                                "AWS::OpenSearchServerless::NetworkPolicy",
                                op(AOSS, "ListSecurityPolicies").fixed("type", "network"),
                                "/securityPolicySummaries")
                        .describe(op(AOSS, "GetSecurityPolicy")
                                .from("name", "/name")
                                .fixed("type", "network")
                                .unwrap("/securityPolicyDetail"))
                        .named("/name", "/name"),
                type(
                                "AWS::OpenSearchServerless::AccessPolicy",
                                op(AOSS, "ListAccessPolicies").fixed("type", "data"),
                                "/accessPolicySummaries")
                        .describe(op(AOSS, "GetAccessPolicy")
                                .from("name", "/name")
                                .fixed("type", "data")
                                .unwrap("/accessPolicyDetail"))
                        .named("/name", "/name"));
    }
}
