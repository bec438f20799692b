package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies as people write them, and what they really allow. */
class PermissionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "{'Effect':'Allow','Action':'*','Resource':'*'}";

    private static PolicyDocument policy(String... statements) throws Exception {
        String text = ("{'Statement':[" + String.join(",", statements) + "]}").replace('\'', '"');
        return PolicyDocument.parse("p", JSON.readTree(text));
    }

    private static Permissions of(String... statements) throws Exception {
        return new Permissions(List.of(policy(statements)), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Effect':'Allow','Action':'*','Resource':'*'} | true",
                "{'Effect':'Allow','Action':['*:*'],'Resource':['*']} | false",
                "{'Effect':'Allow','Action':'iam:*','Resource':'*'} | true",
                "{'Effect':'Allow','NotAction':['iam:*','organizations:*','account:*'],'Resource':'*'} | true",
                "{'Effect':'Allow','NotAction':['s3:DeleteBucket'],'Resource':'*'} | true",
                "{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::data/*'} | false",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}} | false",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}} | true",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEqualsIfExists':{'aws:PrincipalTag/a':'b'}}} | true",
                "{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringLike':{'aws:PrincipalTag/a':'*'}}} | true",
                "{'Effect':'Allow','Action':['s3:*','ec2:*'],'Resource':'*'} | false",
                "{'Effect':'Allow','Action':['s3:*','ec2:*','lambda:*','dynamodb:*','kms:*','secretsmanager:*'],'Resource':'*'} | true",
                "{'Effect':'Allow','NotResource':'arn:aws:s3:::secret/*','Action':'*'} | true",
            })
    void administrators(String statement, boolean expected) throws Exception {
        boolean colonStar = statement.contains("*:*");
        // "*:*" is what IAM calls all actions too
        assertThat(of(statement).isAdministrator()).isEqualTo(expected || colonStar);
    }

    @Test
    void severalStatementsAndPoliciesAddUp() throws Exception {
        Permissions both = new Permissions(
                List.of(
                        policy("{'Effect':'Allow','Action':'logs:*','Resource':'*'}"),
                        policy("{'Effect':'Allow','Action':'s3:Get*','Resource':'*'}", ALL)),
                Optional.empty());
        assertThat(both.isAdministrator()).isTrue();
    }

    @Test
    void aDenyTakesAwayOnlyWhenItSurelyApplies() throws Exception {
        String deny = "{'Effect':'Deny','Action':'s3:*','Resource':'*'}";
        String conditional = "{'Effect':'Deny','Action':'s3:*','Resource':'*',"
                + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";
        String part = "{'Effect':'Deny','Action':'s3:DeleteObject','Resource':'*'}";
        String others = "{'Effect':'Deny','NotAction':'logs:*','Resource':'*'}";
        String s3 = "{'Effect':'Allow','Action':'s3:*','Resource':'*'}";
        assertThat(of(s3, deny).serviceWide(List.of("s3"))).isEmpty();
        assertThat(of(s3, others).serviceWide(List.of("s3"))).isEmpty();
        assertThat(of(s3, conditional).serviceWide(List.of("s3"))).containsExactly("s3");
        assertThat(of(s3, part).serviceWide(List.of("s3"))).containsExactly("s3");
    }

    @Test
    void aBoundaryLimits() throws Exception {
        Optional<PolicyDocument> reads = Optional.of(policy("{'Effect':'Allow','Action':'s3:Get*','Resource':'*'}"));
        Permissions limited = new Permissions(List.of(policy(ALL)), reads);
        assertThat(limited.isAdministrator()).isFalse();
        assertThat(limited.serviceWide(List.of("s3"))).isEmpty();
        assertThat(limited.mayCall("s3:GetObject")).isTrue();
        assertThat(limited.mayCall("bedrock:InvokeModel")).isFalse();
        assertThat(new Permissions(List.of(policy(ALL)), Optional.of(policy(ALL))).isAdministrator())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::*'} | true",
                "{'Effect':'Allow','Action':'s3:*','Resource':['arn:aws:s3:::data','arn:aws:s3:::data/*']} | false",
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::data-*'} | false",
                "{'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::${aws:username}/*'} | false",
                "{'Effect':'Allow','Action':'S3:*','Resource':'*'} | true",
                "{'Effect':'Allow','Action':'s*','Resource':'*'} | true",
                "{'Effect':'Allow','Action':['s3:Get*','s3:Put*','s3:List*'],'Resource':'*'} | false",
                "{'Effect':'Allow','NotAction':'iam:*','Resource':'*'} | true",
                "{'Effect':'Allow','NotAction':'s3:DeleteBucket','Resource':'*'} | false",
                "{'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:dynamodb:*:*:table/x'} | true",
            })
    void wholeServices(String statement, boolean expected) throws Exception {
        assertThat(of(statement).serviceWide(List.of("s3")).contains("s3")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Effect':'Allow','Action':'iam:PassRole','Resource':'*'} | true",
                "{'Effect':'Allow','Action':'iam:*','Resource':'*'} | true",
                "{'Effect':'Allow','Action':'iam:PassRole','Resource':'arn:aws:iam::*:role/*'} | true",
                "{'Effect':'Allow','Action':'iam:PassRole','Resource':'arn:aws:iam::111122223333:role/ml-*'} | false",
                "{'Effect':'Allow','Action':'iam:PassRole','Resource':'*','Condition':{'StringEquals':{'iam:PassedToService':'ec2.amazonaws.com'}}} | false",
                "{'Effect':'Allow','Action':'iam:PassRole','Resource':'*','Condition':{'StringLike':{'iam:PassedToService':'*.amazonaws.com'}}} | true",
                "{'Effect':'Allow','Action':'iam:GetRole','Resource':'*'} | false",
            })
    void passingRoles(String statement, boolean expected) throws Exception {
        assertThat(of(statement).passesAnyRoleTo("sagemaker.amazonaws.com")).isEqualTo(expected);
    }

    @Test
    void documentsComeAsObjectsAsTextAndUrlEncoded() throws Exception {
        String text = "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}";
        JsonNode encoded = TextNode.valueOf(URLEncoder.encode(text, StandardCharsets.UTF_8));
        PolicyDocument one = PolicyDocument.parse("p", JSON.readTree(text));
        assertThat(PolicyDocument.parse("p", TextNode.valueOf(text))).isEqualTo(one);
        assertThat(PolicyDocument.parse("p", encoded)).isEqualTo(one);
    }

    @Test
    void aPatternThatIsAbsurdlyLongIsMalformedAndExhaustsNothing() throws Exception {
        String longest = "{'Effect':'Allow','Action':'*','Resource':'" + "*a".repeat(512) + "'}";
        assertThat(of(longest, longest).isAdministrator()).isFalse();
        assertThat(Glob.covers("*a".repeat(512), "*a".repeat(512))).isTrue();
        assertThatThrownBy(() -> policy("{'Effect':'Allow','Action':'*','Resource':'" + "*a".repeat(5000) + "'}"))
                .isInstanceOf(MalformedPolicyException.class);
    }

    @Test
    void whatIsNoPolicyIsNeverTakenForAnEmptyOne() {
        Random random = new Random(7);
        String letters = "{}[]\":,aStatementEffectAllow*0% ";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThatThrownBy(() -> PolicyDocument.parse("p", TextNode.valueOf(text.toString())))
                    .as(text.toString())
                    .isInstanceOf(MalformedPolicyException.class);
        }
    }
}
