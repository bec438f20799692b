package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.S3;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.aws.derive.AwsReferences;
import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** S3 buckets. Only buckets that an AI resource refers to are read further. */
final class Buckets implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(type("AWS::S3::Bucket", op(S3, "ListBuckets").permission("s3:ListAllMyBuckets"), "/Buckets")
                .named("/Name", "/Name")
                .attach(op(S3, "GetBucketPolicyStatus").from("Bucket", "/Name").absentOn("NoSuchBucketPolicy"))
                .attach(op(S3, "GetBucketPolicy").from("Bucket", "/Name").absentOn("NoSuchBucketPolicy"))
                .attach(op(S3, "GetBucketAcl").from("Bucket", "/Name"))
                .attach(op(S3, "GetPublicAccessBlock")
                        .from("Bucket", "/Name")
                        .permission("s3:GetBucketPublicAccessBlock")
                        .absentOn("NoSuchPublicAccessBlockConfiguration"))
                .attach(op(S3, "GetBucketEncryption")
                        .from("Bucket", "/Name")
                        .permission("s3:GetEncryptionConfiguration")
                        .absentOn("ServerSideEncryptionConfigurationNotFoundError"))
                .attach(op(S3, "GetBucketVersioning").from("Bucket", "/Name"))
                .attach(op(S3, "GetBucketLogging").from("Bucket", "/Name"))
                .detailsIf((item, used) -> used.refersTo(
                        AwsReferences.keyOfBucket(item.path("Name").asText()))));
    }
}
