package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.aiposture.inventory.UnreadException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalsTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/r";
    private static final String POLICY = "arn:aws:iam::111122223333:policy/p";

    private static String allow(String action, String resource) {
        return "{'Statement': [{'Effect': 'Allow', 'Action': '" + action + "', 'Resource': '" + resource + "'}]}";
    }

    private static String inline(String document) {
        return "{'RolePolicyList': [{'PolicyName': 'inline', 'PolicyDocument': " + document + "}]}";
    }

    private static String attached(String arn) {
        return "{'AttachedManagedPolicies': [{'PolicyArn': '" + arn + "'}]}";
    }

    private static String managed(String document) {
        return "{'PolicyVersionList': [{'IsDefaultVersion': false, 'Document': " + allow("*", "*")
                + "}, {'IsDefaultVersion': true, 'Document': " + document + "}]}";
    }

    private static JsonNode role(String field, String json) {
        return new TestEstate()
                .with("AWS::IAM::Role", ROLE, json)
                .derived(ROLE, field)
                .json();
    }

    @Test
    void documentsAreUrlEncodedAsIamReturnsThem() {
        String encoded = URLEncoder.encode(allow("*", "*").replace('\'', '"'), StandardCharsets.UTF_8);
        assertThat(role("administrator", inline("'" + encoded + "'")).asBoolean())
                .isTrue();
    }

    @Test
    void theDefaultVersionOfAnAttachedPolicyCounts() {
        TestEstate estate = new TestEstate()
                .with("AWS::IAM::Role", ROLE, attached(POLICY))
                .with("AWS::IAM::ManagedPolicy", POLICY, managed(allow("s3:*", "*")));
        assertThat(estate.derived(ROLE, "administrator").json().asBoolean()).isFalse();
        assertThat(estate.derived(ROLE, "wildcardServices").json()).isEqualTo(TestEstate.json("['s3']"));
        assertThat(estate.derived(ROLE, "attachedPolicyNames").json()).isEqualTo(TestEstate.json("['p']"));
    }

    @Test
    void aPolicyWithoutDocumentIsJudgedByANameOfAwsOrNotAtAll() {
        assertThat(role("administrator", attached("arn:aws:iam::aws:policy/PowerUserAccess"))
                        .asBoolean())
                .isTrue();
        assertThatThrownBy(() -> role("administrator", attached("arn:aws:iam::aws:policy/SomethingNew")))
                .isInstanceOf(UnreadException.class);
        // a customer's policy does not become AWS's by its name
        assertThatThrownBy(() -> role("administrator", attached("arn:aws:iam::111122223333:policy/PowerUserAccess")))
                .isInstanceOf(UnreadException.class);
    }

    @Test
    void aBoundaryTakesAwayWhatItDoesNotAllow() {
        String bounded = "{'AttachedManagedPolicies': [{'PolicyArn': 'arn:aws:iam::aws:policy/AdministratorAccess'}],"
                + " 'PermissionsBoundary': {'PermissionsBoundaryArn': '" + POLICY + "'}}";
        TestEstate estate = new TestEstate()
                .with("AWS::IAM::Role", ROLE, bounded)
                .with("AWS::IAM::ManagedPolicy", POLICY, managed(allow("s3:Get*", "*")));
        assertThat(estate.derived(ROLE, "administrator").json().asBoolean()).isFalse();
        assertThat(estate.derived(ROLE, "mayCallModels").json().asBoolean()).isFalse();
        TestEstate unreadBoundary = new TestEstate().with("AWS::IAM::Role", ROLE, bounded);
        assertThatThrownBy(() -> unreadBoundary.derived(ROLE, "administrator")).isInstanceOf(UnreadException.class);
    }

    @Test
    void usersHoldWhatTheirGroupsHold() {
        TestEstate estate = new TestEstate()
                .with("AWS::IAM::User", "u", "{'GroupList': ['g']}")
                .with(
                        "AWS::IAM::Group",
                        "arn:aws:iam::111122223333:group/g",
                        "{'GroupPolicyList': [{'PolicyName': 'p', 'PolicyDocument': " + allow("bedrock:*", "*")
                                + "}]}");
        assertThat(estate.derived("u", "mayCallModels").json().asBoolean()).isTrue();
        assertThat(estate.derived("u", "aiWildcards").json()).contains(TestEstate.json("'bedrock:*'"));
    }

    @Test
    void anUnreadGroupMakesUsersUnread() {
        TestEstate estate = new TestEstate()
                .with("AWS::IAM::User", "u", "{'GroupList': ['g']}")
                .unlisted("AWS::IAM::Group", "");
        assertThatThrownBy(() -> estate.derived("u", "administrator")).isInstanceOf(UnreadException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock:InvokeModel, *, true",
        "bedrock:Invoke*, arn:aws:bedrock:*::foundation-model/*, true",
        "bedrock:InvokeModelWithResponseStream, arn:aws:bedrock:eu-west-1::foundation-model/*, true",
        "bedrock:InvokeModel, arn:aws:bedrock:*::foundation-model/amazon.*, false",
        "bedrock:InvokeModel, arn:aws:bedrock:eu-west-1:111122223333:custom-model/*, false",
        "bedrock:List*, *, false"
    })
    void anyModelIsEveryFoundationModel(String action, String resource, boolean any) {
        assertThat(role("invokesAnyModel", inline(allow(action, resource))).asBoolean())
                .isEqualTo(any);
    }

    @ParameterizedTest
    @CsvSource({
        "lambda:*, arn:aws:lambda:*:*:function:*, lambda",
        "dynamodb:*, arn:aws:dynamodb:eu-west-1:111122223333:table/*, dynamodb",
        "secretsmanager:*, arn:aws:secretsmanager:*:*:secret:*, secretsmanager",
        "kms:*, arn:aws:kms:*:*:key/*, kms",
        "s3:*, arn:aws:s3:::*, s3",
        "s3:*, arn:aws:s3:::data/*, ''",
        "lambda:*, arn:aws:lambda:*:*:function:f, ''",
        "lambda:Get*, *, ''"
    })
    void everyResourceByArnIsEveryResource(String action, String resource, String service) {
        String expected = service.isEmpty() ? "[]" : "['" + service + "']";
        assertThat(role("wildcardServices", inline(allow(action, resource)))).isEqualTo(TestEstate.json(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "sagemaker:CreatePresignedDomainUrl, *, true",
        "sagemaker:CreatePresignedDomainUrl, arn:aws:sagemaker:eu-west-1:111122223333:user-profile/*, true",
        "sagemaker:CreatePresignedDomainUrl, arn:aws:sagemaker:*:*:user-profile/d/anna, false",
        "sagemaker:*, arn:aws:sagemaker:*:*:notebook-instance/*, false"
    })
    void broadActionsAreAllowedOnEveryResourceTheyWorkOn(String action, String resource, boolean broad) {
        JsonNode actions = role("broadActions", inline(allow(action, resource)));
        assertThat(actions.toString().contains("CreatePresignedDomainUrl")).isEqualTo(broad);
    }
}
