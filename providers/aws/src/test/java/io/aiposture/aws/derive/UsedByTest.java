package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Reason;
import io.aiposture.inventory.Unread;
import org.junit.jupiter.api.Test;

class UsedByTest {

    private static final String MODEL = "AWS::SageMaker::Model";
    private static final String NOTEBOOK = "AWS::SageMaker::NotebookInstance";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/k1";
    private static final String KEY_DATA = "{'KeyId': 'k1', 'Aliases': {'Aliases': [{'AliasName': 'alias/ml',"
            + " 'AliasArn': 'arn:aws:kms:eu-west-1:111122223333:alias/ml'}]}}";

    private static TestEstate key() {
        return new TestEstate().with("AWS::KMS::Key", KEY, KEY_DATA);
    }

    @Test
    void aUseHasTypeIdNameAndPath() {
        DerivedField.Value value = key().with(NOTEBOOK, "arn:nb/lab", "{'KmsKeyId': '" + KEY + "'}")
                .derived(KEY, "usedBy");
        assertThat(value.json())
                .isEqualTo(TestEstate.json(
                        "[{'type': '" + NOTEBOOK + "', 'id': 'arn:nb/lab', 'name': 'lab', 'path': '/KmsKeyId'}]"));
        assertThat(value.rest()).isNull();
    }

    @Test
    void aKeyIsAlsoNamedByIdAndAliasInItsRegion() {
        assertThat(key().with(NOTEBOOK, "a", "{'KmsKeyId': 'k1'}")
                        .derived(KEY, "usedBy")
                        .json())
                .hasSize(1);
        assertThat(key().with(NOTEBOOK, "a", "{'KmsKeyId': 'alias/ml'}")
                        .derived(KEY, "usedBy")
                        .json())
                .hasSize(1);
        assertThat(key().with(NOTEBOOK, "a", "us-east-1", "{'KmsKeyId': 'alias/ml'}")
                        .derived(KEY, "usedBy")
                        .json())
                .isEmpty();
    }

    @Test
    void platformResourcesAreNoUse() {
        String function = "{'FunctionArn': 'f', 'KmsKeyId': '" + KEY + "'}";
        assertThat(key().with("AWS::Lambda::Function", "f", function)
                        .derived(KEY, "usedBy")
                        .json())
                .isEmpty();
    }

    @Test
    void aVpcIsUsedByWayOfItsSubnets() {
        DerivedField.Value value = new TestEstate()
                .with("AWS::EC2::VPC", "vpc-1", "{}")
                .with("AWS::EC2::Subnet", "subnet-1", "{'VpcId': 'vpc-1'}")
                .with("AWS::EC2::Subnet", "subnet-2", "{'VpcId': 'vpc-2'}")
                .with(NOTEBOOK, "a", "{'SubnetId': 'subnet-1'}")
                .with(NOTEBOOK, "b", "{'SubnetId': 'subnet-2'}")
                .derived("vpc-1", "usedBy");
        assertThat(value.json()).hasSize(1);
    }

    @Test
    void anUnreadListOfAiResourcesLeavesTheAnswerIncomplete() {
        DerivedField.Value value = key().with(NOTEBOOK, "a", "{'KmsKeyId': 'k1'}")
                .unlisted(MODEL, "eu-west-1")
                .derived(KEY, "usedBy");
        assertThat(value.json()).hasSize(1);
        assertThat(value.rest()).isEqualTo(new Unread("", "test:List", Reason.ACCESS_DENIED));
    }

    @Test
    void aListThatFailedInAnotherRegionHidesUsesOfGlobalResourcesOnly() {
        TestEstate estate =
                key().with("AWS::S3::Bucket", "data", "{'Name': 'data'}").unlisted(MODEL, "us-east-1");
        assertThat(estate.derived(KEY, "usedBy").rest()).isNull();
        assertThat(estate.derived("data", "usedBy").rest()).isNotNull();
    }

    @Test
    void anUnreadPartOfAnAiResourceLeavesTheAnswerIncomplete() {
        assertThat(key().with(MODEL, "m", "eu-west-1", "{}", TestEstate.denied(""))
                        .derived(KEY, "usedBy")
                        .rest())
                .isNotNull();
        assertThat(key().with(MODEL, "m", "eu-west-1", "{}", new Unread("/Tags", "x:ListTags", Reason.NOT_SELECTED))
                        .derived(KEY, "usedBy")
                        .rest())
                .isNull();
    }

    @Test
    void aVpcWhoseSubnetsWereNotReadIsIncomplete() {
        DerivedField.Value value = new TestEstate()
                .with("AWS::EC2::VPC", "vpc-1", "{}")
                .unlisted("AWS::EC2::Subnet", "eu-west-1")
                .derived("vpc-1", "usedBy");
        assertThat(value.rest()).isNotNull();
    }

    @Test
    void aKeyWhoseAliasesWereNotReadIsIncomplete() {
        DerivedField.Value value = new TestEstate()
                .with("AWS::KMS::Key", KEY, "eu-west-1", "{'KeyId': 'k1'}", TestEstate.denied("/Aliases"))
                .derived(KEY, "usedBy");
        assertThat(value.rest()).isNotNull();
    }
}
