package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final String BUCKET = "AWS::S3::Bucket";

    private static String policy(String statement) {
        return "{'BucketPolicy': {'Policy': '{\\\"Statement\\\": [" + statement.replace("'", "\\\"") + "]}'}}";
    }

    @Test
    void noPolicyLetsNobodyIn() {
        TestEstate estate = new TestEstate().with(BUCKET, "b", "{}");
        assertThat(estate.derived("b", "publicGrants").json()).isEmpty();
        assertThat(estate.derived("b", "deniesInsecureTransport").json().asBoolean())
                .isFalse();
    }

    @Test
    void foreignAccountsAreThoseBesidesTheOwn() {
        String data = policy("{'Effect': 'Allow', 'Action': 's3:GetObject', 'Principal': {'AWS':"
                + " ['arn:aws:iam::111122223333:root', '999988887777']}}");
        TestEstate estate = new TestEstate().with(BUCKET, "b", data);
        assertThat(estate.derived("b", "foreignAccounts").json()).isEqualTo(TestEstate.json("['999988887777']"));
        assertThat(estate.derived("b", "publicGrants").json()).isEmpty();
    }

    @Test
    void anUnreadOrMalformedPolicyIsNoPolicy() {
        TestEstate unread = new TestEstate().with(BUCKET, "b", "eu-west-1", "{}", TestEstate.denied("/BucketPolicy"));
        assertThatThrownBy(() -> unread.derived("b", "publicGrants")).isInstanceOf(UnreadException.class);
        TestEstate malformed = new TestEstate().with(BUCKET, "b", "{'BucketPolicy': {'Policy': 'nonsense'}}");
        assertThatThrownBy(() -> malformed.derived("b", "publicGrants")).isInstanceOf(UnreadException.class);
    }
}
