package io.aiposture.aws.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePolicyTest {

    private static ResourcePolicy policy(String statements) throws Exception {
        String text = ("{'Statement':[" + statements + "]}").replace('\'', '"');
        return new ResourcePolicy(PolicyDocument.parse("p", new ObjectMapper().readTree(text)));
    }

    private static String anybody(String condition) {
        return "{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'*'"
                + (condition.isEmpty() ? "" : ",'Condition':{" + condition + "}") + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'StringEquals':{'aws:PrincipalOrgID':'o-1'} | false",
                "'StringEquals':{'aws:SourceVpce':'vpce-1'} | false",
                "'IpAddress':{'aws:SourceIp':'203.0.113.0/24'} | false",
                "'IpAddress':{'aws:SourceIp':'0.0.0.0/0'} | true",
                "'StringEquals':{'kms:ViaService':'s3.eu-west-1.amazonaws.com'} | true",
                "'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-1'} | true",
                "'StringLike':{'aws:PrincipalOrgID':'*'} | true",
                "'StringNotEquals':{'aws:PrincipalAccount':'111122223333'} | true",
                "'Bool':{'aws:SecureTransport':'true'} | true",
                "'StringEquals':{'lambda:FunctionUrlAuthType':'NONE'} | true",
                "'ArnLike':{'aws:SourceArn':'arn:aws:bedrock:eu-west-1:111122223333:agent/*'} | false",
            })
    void conditionsThatTieAndThatDoNot(String condition, boolean isPublic) throws Exception {
        assertThat(policy(anybody(condition)).publicGrants().isEmpty()).isEqualTo(!isPublic);
    }

    @Test
    void everybodyHasSeveralNames() throws Exception {
        assertThat(policy(anybody("")).publicGrants()).hasSize(1);
        assertThat(policy(anybody("").replace("'*','Action'", "{'AWS':'*'},'Action'"))
                        .publicGrants())
                .hasSize(1);
        assertThat(policy(anybody("").replace("'Principal':'*'", "'NotPrincipal':{'AWS':'x'}"))
                        .publicGrants())
                .hasSize(1);
        assertThat(policy(anybody("").replace("'Principal':'*'", "'Principal':{'AWS':'111122223333'}"))
                        .publicGrants())
                .isEmpty();
    }

    @Test
    void aDenyForStrangersFencesAPublicGrant() throws Exception {
        String perimeter = "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*',"
                + "'Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-1'}}}";
        String transport = "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*',"
                + "'Condition':{'Bool':{'aws:SecureTransport':'false'}}}";
        assertThat(policy(anybody("") + "," + perimeter).publicGrants()).isEmpty();
        assertThat(policy(anybody("") + "," + transport).publicGrants()).hasSize(1);
        assertThat(policy(transport).deniesInsecureTransport()).isTrue();
        assertThat(policy(perimeter).deniesInsecureTransport()).isFalse();
    }

    @Test
    void foreignAccounts() throws Exception {
        String other = "{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::444455556666:role/x','111122223333']},"
                + "'Action':'sts:AssumeRole'}";
        assertThat(policy(other).foreignAccounts(Set.of("111122223333"))).containsExactly("444455556666");
        String withId = other.replace(
                "'sts:AssumeRole'}", "'sts:AssumeRole','Condition':{'StringEquals':{'sts:ExternalId':'x'}}}");
        assertThat(policy(withId).foreignAccountsWithoutExternalId(Set.of())).isEmpty();
        assertThat(policy(withId).foreignAccounts(Set.of("111122223333"))).isNotEmpty();
    }

    @Test
    void servicesThatDoNotSayForWhom() throws Exception {
        String trust =
                "{'Effect':'Allow','Principal':{'Service':['sagemaker.amazonaws.com']},'Action':'sts:AssumeRole'}";
        assertThat(policy(trust).servicesWithoutSource()).containsExactly("sagemaker.amazonaws.com");
        String checked = trust.replace(
                "'sts:AssumeRole'}", "'sts:AssumeRole','Condition':{'StringEquals':{'aws:SourceAccount':'1'}}}");
        assertThat(policy(checked).servicesWithoutSource()).isEmpty();
    }
}
