package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePolicyAnalysisTest {

    private static final String OWN = "111111111111";
    private static final String GET =
            "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*'}";

    private static ResourcePolicyAnalysis of(String... statements) {
        return new ResourcePolicyAnalysis(Policy.of(String.join(",", statements)));
    }

    private static String when(String condition) {
        return GET.substring(0, GET.length() - 1) + ",'Condition':{" + condition + "}}";
    }

    private static String deny(String rest) {
        return "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*']"
                + rest + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Bool':{'aws:SecureTransport':'true'}",
                "'StringEquals':{'kms:ViaService':'s3.eu-west-1.amazonaws.com'}",
                "'StringEquals':{'lambda:FunctionUrlAuthType':'NONE'}",
                "'StringEquals':{'lambda:FunctionUrlAuthType':'AWS_IAM'}",
                "'StringEquals':{'sts:ExternalId':'x'}",
                "'StringEquals':{'aws:PrincipalTag/a':'b'}",
                "'StringLike':{'aws:PrincipalArn':'*'}",
                "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/admin'}",
                "'ArnEquals':{'aws:SourceArn':'arn:aws:sns:*:*:topic'}",
                "'ArnLike':{'aws:SourceArn':'arn:aws:s3:::*'}",
                "'StringLike':{'aws:PrincipalOrgID':'o-*'}",
                "'StringLike':{'aws:SourceAccount':'*'}",
                "'StringLike':{'aws:userid':'*:session'}",
                "'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-1'}",
                "'ForAllValues:StringEquals':{'aws:PrincipalOrgPaths':'o-1/'}",
                "'StringNotEquals':{'aws:PrincipalAccount':'111111111111'}",
                "'Null':{'aws:PrincipalOrgID':'false'}",
                "'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}",
                "'IpAddress':{'aws:SourceIp':['192.0.2.0/24','0.0.0.0/1']}",
                "'IpAddress':{'aws:SourceIp':'::/0'}",
                "'IpAddress':{'aws:SourceIp':'10.0.0.0/7'}",
                "'NotIpAddress':{'aws:SourceIp':'192.0.2.0/24'}",
                "'StringEquals':{'aws:SourceAccount':'${aws:PrincipalAccount}'}",
                "'StringLike':{'aws:Referer':'https://example.com/*'}",
                "'StringEquals':{'aws:SourceVpce':[]}"
            })
    void conditionsThatLeaveItPublic(String condition) {
        assertThat(of(when(condition)).publicGrants()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'StringEquals':{'aws:PrincipalOrgID':'o-1'}",
                "'StringEquals':{'AWS:PRINCIPALORGID':['o-1','o-2']}",
                "'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-1/r-1/*'}",
                "'StringEquals':{'aws:PrincipalAccount':'${aws:ResourceAccount}'}",
                "'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::111111111111:role/*'}",
                "'StringEquals':{'aws:SourceAccount':'111111111111'}",
                "'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:111111111111:*'}",
                "'ArnLike':{'aws:SourceArn':'arn:aws:s3:::bucket'}",
                "'StringEquals':{'aws:SourceOrgID':'o-1'}",
                "'StringEquals':{'aws:SourceVpc':'vpc-1'}",
                "'StringEquals':{'aws:SourceVpce':'vpce-1'}",
                "'IpAddress':{'aws:SourceIp':'192.0.2.1'}",
                "'IpAddress':{'aws:SourceIp':['10.0.0.0/8','2001:db8::/32']}",
                "'StringEquals':{'kms:CallerAccount':'111111111111'}",
                "'StringEquals':{'s3:DataAccessPointAccount':'111111111111'}",
                "'StringEquals':{'lambda:EventSourceToken':'amzn1.ask.skill.x'}",
                "'StringLike':{'aws:userid':'AROAEXAMPLE:*'}",
                "'StringEquals':{'kms:ViaService':'x','kms:CallerAccount':'111111111111'}"
            })
    void conditionsThatTieTheCaller(String condition) {
        assertThat(of(when(condition)).publicGrants()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Principal':'*'",
                "'Principal':{'AWS':'*'}",
                "'Principal':{'AWS':['111111111111','*']}",
                "'NotPrincipal':{'AWS':'111111111111'}"
            })
    void everybody(String principal) {
        String s = "{'Effect':'Allow'," + principal + ",'Action':['kms:Decrypt','kms:Describe*'],'Resource':'*'}";
        assertThat(of(s).publicGrants()).isNotEmpty();
        assertThat(of(s).publicGrants("kms:Decrypt")).extracting(Grant::action).containsExactly("kms:decrypt");
        assertThat(of(s).publicGrants("kms:Encrypt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'AWS':'arn:aws:iam::111111111111:root'}",
                "{'Service':'s3.amazonaws.com'}",
                "{'CanonicalUser':'abc'}",
                "{'AWS':'AROAEXAMPLE'}"
            })
    void notEverybody(String principal) {
        assertThat(of("{'Effect':'Allow','Principal':" + principal + ",'Action':'*','Resource':'*'}")
                        .publicGrants())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | 0",
                ",'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1'}} | 0",
                ",'Condition':{'StringNotEqualsIfExists':{'aws:PrincipalOrgID':'o-1'},'BoolIfExists':{'aws:PrincipalIsAWSService':'false'}} | 0",
                ",'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1'},'Bool':{'aws:PrincipalIsAWSService':'false'}} | 1",
                ",'Condition':{'StringNotEquals':{'aws:PrincipalAccount':'1'}} | 0",
                ",'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'},'NotIpAddress':{'aws:SourceIp':'192.0.2.0/24'}} | 0",
                ",'Condition':{'NotIpAddress':{'aws:SourceIp':'0.0.0.0/0'}} | 1",
                ",'Condition':{'StringNotLike':{'aws:PrincipalOrgID':'*'}} | 1",
                ",'Condition':{'ForAnyValue:StringNotLike':{'aws:PrincipalOrgPaths':'o-1/*'}} | 1",
                ",'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}} | 1",
                ",'Condition':{'Bool':{'aws:SecureTransport':'false'}} | 1",
                ",'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1','s3:prefix':'a'}} | 1"
            })
    void deniesThatFence(String rest, int left) {
        assertThat(of(GET, deny(rest)).publicGrants()).hasSize(left);
    }

    @Test
    void negatedElementsOfBothSides() {
        String notPut = GET.replace("'Action':'s3:GetObject'", "'NotAction':'s3:Put*'");
        assertThat(of(notPut, deny("").replace("s3:*", "s3:Put*")).publicGrants())
                .hasSize(1);
        String elsewhere = "{'Effect':'Deny','Principal':'*','Action':'s3:*','NotResource':'arn:aws:s3:::c/*'}";
        assertThat(of(GET, elsewhere).publicGrants()).isEmpty();
        assertThat(of(GET, elsewhere.replace("::c", "::b")).publicGrants()).hasSize(1);
        String sparing = deny("").replace("'Action':'s3:*'", "'NotAction':'s3:Get*'");
        assertThat(of(GET, sparing).publicGrants()).hasSize(1);
        assertThat(of(GET, sparing.replace("Get*", "Put*")).publicGrants()).isEmpty();
    }

    @Test
    void aDenyOfSomethingElseFencesNothing() {
        assertThat(of(GET, deny("").replace("s3:*", "s3:Put*")).publicGrants()).hasSize(1);
        assertThat(of(GET, deny("").replace(",'arn:aws:s3:::b/*'", "")).publicGrants())
                .hasSize(1);
        assertThat(of(GET, deny("").replace("'Principal':'*'", "'Principal':{'AWS':'222222222222'}"))
                        .publicGrants())
                .hasSize(1);
        assertThat(of(GET, deny("").replace("'Principal':'*'", "'NotPrincipal':{'AWS':'111111111111'}"))
                        .publicGrants())
                .isEmpty();
        assertThat(of(GET.replace("'s3:GetObject'", "'*'"), deny("")).publicGrants())
                .isEmpty();
        String two = GET.replace("'s3:GetObject'", "['s3:GetObject','s3:PutObject']");
        assertThat(of(two, deny("").replace("s3:*", "s3:Put*")).publicGrants())
                .extracting(Grant::action)
                .containsExactly("s3:getobject");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Principal':{'AWS':'arn:aws:iam::222222222222:root'} | 222222222222",
                "'Principal':{'AWS':['222222222222','111111111111','333333333333']} | 222222222222",
                "'Principal':{'AWS':'arn:aws:sts::222222222222:assumed-role/a/b'} | 222222222222",
                "'Principal':{'Federated':'arn:aws:iam::222222222222:saml-provider/x'} | 222222222222",
                "'Principal':{'AWS':'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1'} | \"\"",
                "'Principal':{'Service':'ec2.amazonaws.com'} | \"\"",
                "'Principal':'*','Condition':{'StringEquals':{'aws:PrincipalAccount':['222222222222','111111111111']}} | 222222222222",
                "'Principal':'*','Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:222222222222:*'}} | 222222222222",
                "'Principal':{'AWS':['222222222222','444444444444']},'Condition':{'StringEquals':{'aws:PrincipalAccount':'444444444444'}} | 444444444444",
                "'Principal':{'AWS':'222222222222'},'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}} | \"\"",
                "'Principal':{'AWS':'222222222222'},'Condition':{'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-1'}} | 222222222222"
            })
    void externalAccounts(String rest, String expected) {
        ResourcePolicyAnalysis a = of("{'Effect':'Allow','Action':'s3:*','Resource':'*'," + rest + "}");
        assertThat(String.join(" ", a.externalAccounts(OWN, List.of("333333333333"))))
                .isEqualTo(expected);
    }

    @Test
    void deniesAndExternalIdsKeepAccountsOut() {
        String other =
                "{'Effect':'Allow','Principal':{'AWS':'222222222222'},'Action':'s3:*','Resource':'arn:aws:s3:::b/*'}";
        String org = ",'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1'}}";
        String vpce = ",'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1'}}";
        assertThat(of(other, deny(org)).externalAccounts(OWN, List.of())).isEmpty();
        assertThat(of(other, deny(vpce)).externalAccounts(OWN, List.of())).hasSize(1);
        String id = "{'Effect':'Allow','Principal':{'AWS':'222222222222'},'Action':'sts:AssumeRole','Condition':"
                + "{'StringEquals':{'sts:ExternalId':'x'}}}";
        assertThat(of(id).externalAccounts(OWN, List.of())).hasSize(1);
        assertThat(of(id).externalAccountsWithoutExternalId(OWN, List.of())).isEmpty();
        assertThat(of(id.replace("'StringEquals'", "'StringLike'").replace("'x'", "'*'"))
                        .externalAccountsWithoutExternalId(OWN, List.of()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Bool':{'aws:SecureTransport':'true'} | 1",
                "'StringEquals':{'aws:SourceAccount':'111111111111'} | 0",
                "'ArnLike':{'AWS:SourceArn':'arn:aws:bedrock:*:111111111111:agent/*'} | 0",
                "'ArnLike':{'aws:SourceArn':'arn:aws:bedrock:*:*:agent/*'} | 1",
                "'StringEqualsIfExists':{'aws:SourceAccount':'111111111111'} | 1",
                "'StringLike':{'aws:SourceAccount':'*'} | 1",
                "'StringEquals':{'aws:SourceOrgID':'o-1'} | 0",
                "'StringEquals':{'aws:PrincipalOrgID':'o-1'} | 1"
            })
    void confusedDeputies(String condition, int unchecked) {
        String s =
                "{'Effect':'Allow','Principal':{'Service':'bedrock.amazonaws.com'},'Action':'sts:AssumeRole','Condition':{"
                        + condition + "}}";
        assertThat(of(s).servicePrincipalsWithoutSourceCheck(List.of())).hasSize(unchecked);
        assertThat(of(s).servicePrincipalsWithoutSourceCheck(List.of("sagemaker.amazonaws.com")))
                .isEmpty();
        String fence = "{'Effect':'Deny','Principal':'*','Action':'sts:*','Condition':{'StringNotEqualsIfExists':"
                + "{'aws:SourceAccount':'111111111111'},'Bool':{'aws:PrincipalIsAWSService':'true'}}}";
        assertThat(of(s, fence).servicePrincipalsWithoutSourceCheck(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ",'Condition':{'Bool':{'aws:SecureTransport':'false'}} | true",
                ",'Condition':{'BoolIfExists':{'aws:SecureTransport':false}} | true",
                ",'Condition':{'Bool':{'aws:SecureTransport':'true'}} | false",
                ",'Condition':{'Null':{'aws:SecureTransport':'false'}} | false",
                ",'Condition':{'Bool':{'aws:SecureTransport':'false'},'StringEquals':{'s3:prefix':'a'}} | false",
                "\"\" | false"
            })
    void insecureTransport(String rest, boolean expected) {
        assertThat(of(deny(rest)).deniesInsecureTransport()).isEqualTo(expected);
        assertThat(of(deny(rest).replace("s3:*", "s3:GetObject")).deniesInsecureTransport())
                .isFalse();
        assertThat(of(deny(rest).replace(",'arn:aws:s3:::b/*'", "")).deniesInsecureTransport())
                .isFalse();
        assertThat(of(deny(rest).replace("'Principal':'*'", "'Principal':{'AWS':'1'}"))
                        .deniesInsecureTransport())
                .isFalse();
    }
}
