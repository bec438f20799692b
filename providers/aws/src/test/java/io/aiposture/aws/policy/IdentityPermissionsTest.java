package io.aiposture.aws.policy;

import static io.aiposture.aws.policy.Policy.allow;
import static io.aiposture.aws.policy.Policy.bounded;
import static io.aiposture.aws.policy.Policy.deny;
import static io.aiposture.aws.policy.Policy.identity;
import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.aws.policy.Decision.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityPermissionsTest {

    private static final String ALL = allow("*", "*");
    private static final String NOT_IAM =
            "{'Effect':'Allow','NotAction':['iam:*','organizations:*','account:*'],'Resource':'*'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'Effect':'Allow','Action':'*','Resource':'*'} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*:*','Resource':['*']} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':['**'],'Resource':'**'} | ADMINISTRATOR",
                "{'Effect':'Allow','NotAction':[],'Resource':'*'} | ADMINISTRATOR",
                "{'Effect':'Allow','NotAction':'aws-portal:*','Resource':'*'} | NEAR_ADMINISTRATOR",
                "{'Effect':'Allow','NotAction':['iam:*','organizations:*','account:*'],'Resource':'*'} | POWER_USER",
                "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},{'Effect':'Allow','Action':'iam:*','Resource':'*'} | ADMINISTRATOR",
                "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},{'Effect':'Allow','Action':'iam:Get*','Resource':'*'} | POWER_USER",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::b'} | NONE",
                "{'Effect':'Allow','Action':'s3:*','Resource':'*'} | NONE",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*'} | NONE",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'iam:*','Resource':'*'} | POWER_USER",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'s3:DeleteBucket','Resource':'*'} | NEAR_ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','NotAction':'s3:*','Resource':'*'} | NONE",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','NotResource':'arn:aws:s3:::b/*'} | NONE",
                "{'Effect':'Allow','Action':'*','Resource':'*'},{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}}} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}}} | NONE",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceIp':['192.0.2.0/24','0.0.0.0/0']}}} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEqualsIfExists':{'aws:SourceVpce':'vpce-1'}}} | ADMINISTRATOR",
                "{'Effect':'Allow','Action':'*','NotResource':'arn:aws:s3:::logs/*'} | NEAR_ADMINISTRATOR",
                "{'Effect':'Allow','Action':['s3:*','ec2:*','lambda:*','dynamodb:*','kms:*','secretsmanager:*'],'Resource':'*'} | POWER_USER",
                "{'Effect':'Allow','Action':'iam:*','Resource':'*'} | NEAR_ADMINISTRATOR",
                "{'Effect':'Allow','Action':'iam:*','Resource':'*'},{'Effect':'Deny','Action':'iam:*','Resource':'*'} | NONE",
                "{'Effect':'Allow','Action':'iam:*','Resource':'arn:aws:iam::*:role/app/*'} | NONE"
            })
    void levels(String statements, AdminLevel expected) {
        assertThat(identity(statements).adminLevel()).isEqualTo(expected);
    }

    @Test
    void theBoundaryLimits() {
        assertThat(bounded(allow("s3:*", "*"), ALL).adminLevel()).isEqualTo(AdminLevel.NONE);
        assertThat(bounded(allow("s3:*", "*"), ALL).serviceWide(List.of("s3", "iam")))
                .containsExactly("s3");
        assertThat(bounded(NOT_IAM, ALL).isPowerUser()).isTrue();
        assertThat(bounded(ALL, ALL).isAdministrator()).isTrue();
        assertThat(bounded(ALL + "," + deny("*", "*"), ALL).mayCall("s3:*")).isFalse();
        assertThat(bounded(ALL, allow("s3:Get*", "*")).mayCall("s3:Put*")).isFalse();
        assertThat(bounded(allow("s3:*Object", "arn:aws:s3:::a/*"), allow("s3:Get*", "arn:aws:s3:::b/*"))
                        .mayCall("s3:*"))
                .isFalse();
        assertThat(bounded(allow("s3:*Object", "arn:aws:s3:::*/x"), allow("s3:Get*", "arn:aws:s3:::b/*"))
                        .mayCall("s3:*"))
                .isTrue();
        assertThat(bounded(allow("s3:*", "*", "'StringEquals':{'aws:SourceVpce':'vpce-1'}"), ALL)
                        .allows("s3:GetObject", "*"))
                .returns(Verdict.CONDITIONAL, Decision::verdict)
                .returns(List.of("aws:SourceVpce"), Decision::conditionKeys);
    }

    @ParameterizedTest
    @CsvSource({
        "s*:*, *, s3 secretsmanager sts",
        "S3:*, *, s3",
        "s3:*, arn:aws:s3:::*, s3",
        "s3:*, arn:aws:s3:::*/*, s3",
        "s3:*, arn:*:s3:::*, s3",
        "s3:*, arn:aws:s3:::bucket arn:aws:s3:::*, s3",
        "s3:*, arn:aws:s3:::bucket*, ''",
        "s3:*, arn:aws:s3:::${aws:username}/*, ''",
        "s3:*, arn:aws:s3:::${*}, ''",
        "s3:Get*, *, ''",
        "s3:* kms:*, arn:aws:kms:*:*:*, kms",
        "kms:*, arn:aws:kms:eu-west-1:111122223333:key/*, kms",
        "secretsmanager:*, arn:aws:secretsmanager:*:*:secret:*, secretsmanager",
        "secretsmanager:*, arn:aws:secretsmanager:*:*:secret:prod/*, ''",
        "sts:*, arn:aws:iam::*:role/*, sts",
        "kms:*, arn:aws:s3:::*, ''",
        "s?:*, *, s3"
    })
    void serviceWide(String action, String resource, String expected) {
        assertThat(String.join(
                        " ",
                        identity(allow(action, resource)).serviceWide(List.of("s3", "kms", "secretsmanager", "sts"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Action':'s3:Get*','Resource':'*' | s3:getobject | * | ALLOWED",
                "'Action':'s3:Get*','Resource':'*' | s3:* | * | DENIED",
                "'Action':'bedrock:Invoke*','Resource':'*' | bedrock:InvokeModel | * | ALLOWED",
                "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*' | s3:GetObject | arn:aws:s3:::b/k | ALLOWED",
                "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*' | s3:GetObject | arn:aws:s3:::B/k | DENIED",
                "'Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*' | s3:GetObject | * | DENIED",
                "'Action':'s3:GetObject','NotResource':'arn:aws:s3:::b/*' | s3:GetObject | arn:aws:s3:::b/k | DENIED",
                "'Action':'s3:GetObject','NotResource':'arn:aws:s3:::b/*' | s3:GetObject | arn:aws:s3:::c/k | ALLOWED",
                "'NotAction':'s3:Delete*','Resource':'*' | s3:DeleteBucket | * | DENIED",
                "'NotAction':'s3:Delete*','Resource':'*' | s3:GetObject | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'s3:prefix':'a/'}} | s3:ListBucket | * | CONDITIONAL",
                "'Action':'s3:*','Resource':'*','Condition':{'StringLike':{'s3:prefix':'*'}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'s3:prefix':'*'}} | s3:ListBucket | * | CONDITIONAL",
                "'Action':'s3:*','Resource':'*','Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':['a']}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'ForAnyValue:StringEquals':{'aws:TagKeys':['a']}} | s3:ListBucket | * | CONDITIONAL",
                "'Action':'s3:*','Resource':'*','Condition':{'Null':{'aws:ResourceTag/x':'false'}} | s3:ListBucket | * | CONDITIONAL",
                "'Action':'s3:*','Resource':'*','Condition':{'Null':{'aws:ResourceTag/x':'true'}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'StringNotEquals':{'aws:ResourceTag/x':'y'}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'NotIpAddress':{'aws:SourceIp':'192.0.2.1'}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'StringEquals':{'aws:ResourceAccount':'111122223333'}} | s3:ListBucket | * | ALLOWED",
                "'Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:ViaAWSService':'true'}} | s3:ListBucket | * | CONDITIONAL",
                "'Action':'s3:*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':true}} | s3:ListBucket | * | ALLOWED"
            })
    void allows(String statement, String action, String resource, Verdict expected) {
        assertThat(identity("{'Effect':'Allow'," + statement + "}")
                        .allows(action, resource)
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void denyOverrides() {
        assertThat(identity(ALL, deny("s3:Get*", "*")).allows("s3:GetObject", "*"))
                .returns(Verdict.DENIED, Decision::verdict)
                .satisfies(d -> assertThat(d.exceptions()).containsExactly("p #2: s3:Get* on *"));
        Decision partly = identity(ALL, deny("s3:*", "arn:aws:s3:::b/*")).allows("s3:*", "*");
        assertThat(partly.isAllowed()).isTrue();
        assertThat(partly.exceptions()).containsExactly("p #2: s3:* on arn:aws:s3:::b/*");
        assertThat(identity(ALL, deny("s3:*", "arn:aws:s3:::*")).serviceWide(List.of("s3")))
                .isEmpty();
        assertThat(identity(ALL, deny("s3:*", "*", "'StringLike':{'aws:PrincipalArn':'*'}"))
                        .serviceWide(List.of("s3")))
                .containsExactly("s3");
        assertThat(identity(ALL, deny("s3:*", "*", "'StringLikeIfExists':{'aws:PrincipalArn':'*'}"))
                        .serviceWide(List.of("s3")))
                .isEmpty();
    }

    @Test
    void conditionalAnswersNameTheKeysAndGrants() {
        Decision d = identity(
                        allow("s3:*", "*", "'StringEquals':{'aws:SourceVpce':'vpce-1','aws:RequestedRegion':'x'}"))
                .allows("s3:GetObject", "*");
        assertThat(d.conditionKeys()).containsExactly("aws:RequestedRegion", "aws:SourceVpce");
        assertThat(d.grants())
                .containsExactly(new Grant("p", "#1", "s3:*", "*", List.of("aws:RequestedRegion", "aws:SourceVpce")));
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock:Invoke*, *, bedrock:InvokeModel, true",
        "bedrock:InvokeModel, arn:aws:bedrock:*::foundation-model/a, bedrock:Invoke*, true",
        "bedrock:*Model, *, bedrock:Invoke*, true",
        "bedrock:Get*, *, bedrock:Invoke*, false",
        "*, arn:aws:s3:::b/*, bedrock:InvokeModel, false",
        "*, arn:aws:*, bedrock:InvokeModel, true",
        "*, arn:aws:s3:::${aws:username}/*, s3:GetObject, true",
        "sts:AssumeRole, arn:aws:iam::111122223333:role/x, sts:AssumeRole, true"
    })
    void mayCall(String action, String resource, String asked, boolean expected) {
        assertThat(identity(allow(action, resource)).mayCall(asked)).isEqualTo(expected);
    }

    @Test
    void mayCallHeedsDenies() {
        String invoke = allow("bedrock:Invoke*", "*");
        String model = "arn:aws:bedrock:*::foundation-model/*";
        assertThat(identity(invoke, deny("bedrock:*", "*")).mayCall("bedrock:InvokeModel"))
                .isFalse();
        assertThat(identity(invoke, deny("bedrock:*", "arn:aws:bedrock:*:*:*")).mayCall("bedrock:InvokeModel"))
                .isFalse();
        assertThat(identity(allow("bedrock:Invoke*", model), deny("bedrock:*", model))
                        .mayCall("bedrock:*"))
                .isFalse();
        assertThat(identity(invoke, deny("bedrock:*", model)).mayCall("bedrock:InvokeModel"))
                .isTrue();
        assertThat(identity(invoke, "{'Effect':'Deny','NotAction':'bedrock:Invoke*','Resource':'*'}")
                        .mayCall("bedrock:*"))
                .isTrue();
        assertThat(identity(invoke, "{'Effect':'Deny','NotAction':'s3:*','Resource':'*'}")
                        .mayCall("bedrock:*"))
                .isFalse();
        String onlyModels = "{'Effect':'Deny','Action':'*','NotResource':'" + model + "'}";
        assertThat(identity(ALL, onlyModels).mayCall("bedrock:InvokeModel")).isTrue();
        assertThat(identity(ALL, onlyModels).mayCall("bedrock:InvokeModel", "arn:aws:bedrock:a:1:agent/x"))
                .isFalse();
        assertThat(identity(ALL, onlyModels).serviceWide(List.of("bedrock"))).isEmpty();
    }

    @Test
    void evidenceNamesEveryPolicy() throws Exception {
        PolicyDocument a = PolicyDocument.parse("a", Policy.json("{'Statement':" + allow("s3:*", "*") + "}"));
        PolicyDocument b = PolicyDocument.parse("b", Policy.json("{'Statement':" + allow("s3:Get*", "*") + "}"));
        IdentityPermissions both = new IdentityPermissions(List.of(a, b), java.util.Optional.empty());
        assertThat(both.allowStatements("s3:GetObject", "*"))
                .extracting(Grant::policyName)
                .containsExactly("a", "b");
        assertThat(both.allows("s3:*", "*").grants())
                .extracting(Grant::policyName)
                .containsExactly("a");
        assertThat(identity(ALL).administratorGrants())
                .extracting(Grant::statement)
                .containsExactly("#1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iam:*", "iam:Attach*", "IAM:putrolepolicy", "i*"})
    void waysToRaiseOnesRights(String action) {
        assertThat(identity(allow(action, "*")).selfGrantingActions()).isNotEmpty();
        // all of IAM is as good as everything; single actions are told apart, for rules to weigh
        boolean whole = action.equals("iam:*") || action.equals("i*");
        assertThat(identity(allow(action, "*")).isAdministrator()).isEqualTo(whole);
    }

    /** A Deny in one region leaves the others; an Allow in one region is wide enough. */
    @Test
    void oneRegionIsEnoughForAnAllowAndTooFewForADeny() {
        String lambda = allow("lambda:*", "*");
        String here = "arn:aws:lambda:eu-west-1:*:function:*";
        assertThat(identity(allow("lambda:*", here)).serviceWide(List.of("lambda")))
                .containsExactly("lambda");
        assertThat(identity(lambda, deny("lambda:*", here)).serviceWide(List.of("lambda")))
                .containsExactly("lambda");
        assertThat(identity(lambda, deny("lambda:*", "arn:aws:lambda:*:*:function:*"))
                        .serviceWide(List.of("lambda")))
                .isEmpty();
        String models = "arn:aws:bedrock:*::foundation-model/*";
        assertThat(identity(allow("bedrock:InvokeModel", models.replaceFirst("\\*", "eu-west-1")))
                        .allows("bedrock:InvokeModel", models)
                        .isAllowed())
                .isTrue();
    }
}
