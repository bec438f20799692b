package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.derive.References;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final String TYPE = "AWS::SageMaker::Model";

    private static Resource resource(String json) {
        Scope scope = new Scope("aws", TestEstate.ACCOUNT, "eu-west-1");
        return new Resource(scope, TYPE, "m", "m", Map.of(), List.of(), "", TestEstate.json(json));
    }

    @ParameterizedTest
    @CsvSource({
        "RoleArn, arn:aws:iam::111122223333:role/path/r, arn:aws:iam::111122223333:role/path/r",
        "KmsKeyId, 11111111-2222-3333-4444-555555555555, 11111111-2222-3333-4444-555555555555",
        "kmsKeyId, alias/ml, alias/ml",
        "customerEncryptionKeyArn, arn:aws:kms:eu-west-1:111122223333:key/k, arn:aws:kms:eu-west-1:111122223333:key/k",
        "S3Uri, s3://data/train/x.csv, s3://data",
        "S3OutputPath, s3://data, s3://data",
        "bucketArn, arn:aws:s3:::data, s3://data",
        "resource, arn:aws:s3:::data/*, s3://data",
        "ModelDataUrl, https://s3.eu-west-1.amazonaws.com/data/model.tar.gz, s3://data",
        "bucketName, data, s3://data",
        "Bucket, data, s3://data",
        "SubnetId, subnet-0a1, subnet-0a1",
        "x, sg-0a1, sg-0a1",
        "VpcId, vpc-0a1, vpc-0a1",
        "Image, 111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/img:1,"
                + " 111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/img",
        "Image, 111122223333.dkr.ecr.eu-west-1.amazonaws.com/img@sha256:00,"
                + " 111122223333.dkr.ecr.eu-west-1.amazonaws.com/img",
        "lambda, arn:aws:lambda:eu-west-1:111122223333:function:f:prod,"
                + " arn:aws:lambda:eu-west-1:111122223333:function:f",
        "logGroupName, /aws/bedrock, logs:eu-west-1:/aws/bedrock",
        "arn, arn:aws:logs:us-east-1:111122223333:log-group:/aws/x:*, logs:us-east-1:/aws/x"
    })
    void aValueIsFollowedByItsForm(String field, String value, String key) {
        assertThat(AwsReferences.INSTANCE.in(resource("{'" + field + "': '" + value + "'}")))
                .containsExactly(new References.Reference("/" + field, key));
    }

    @ParameterizedTest
    @CsvSource({
        "Name, data",
        "Comment, s3 bucket of the team",
        "Comment, sg-",
        "Id, 11111111-2222",
        "Url, https://data/x"
    })
    void otherTextsReferToNothing(String field, String value) {
        assertThat(AwsReferences.INSTANCE.in(resource("{'" + field + "': '" + value + "'}")))
                .isEmpty();
    }

    @Test
    void pointersNameTheElement() {
        assertThat(AwsReferences.INSTANCE.in(resource("{'a/b': [{'Subnets': ['x', 'subnet-1']}]}")))
                .containsExactly(new References.Reference("/a~1b/0/Subnets/1", "subnet-1"));
    }

    @Test
    void onlyAiResourcesCountAsUse() {
        Resource model = resource("{'S3Uri': 's3://data/x'}");
        assertThat(AwsReferences.INSTANCE
                        .usage(List.of(model), Set.of(TYPE))
                        .refersTo(AwsReferences.keyOfBucket("data")))
                .isTrue();
        assertThat(AwsReferences.INSTANCE
                        .usage(List.of(model), Set.of("AWS::X::Y"))
                        .refersTo(AwsReferences.keyOfBucket("data")))
                .isFalse();
    }
}
