package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPoliciesTest {

    private static final String ALL = "'Effect':'Allow','Principal':'*','Action':'*','Resource':'*'";

    private static String open(String document) {
        Resource endpoint = Facts.resource(
                "eu-west-1", "AWS::EC2::VPCEndpoint", "e", "{'PolicyDocument':{'Statement':[" + document + "]}}");
        return Facts.text(List.of(SharedPolicies.ofEndpoint()), "openStatements", endpoint);
    }

    @Test
    void anEndpointIsOpenWhenWhoAndWhatAreUnlimited() {
        assertThat(open("{" + ALL + "}")).isEqualTo("[\"#1: *\"]");
        assertThat(open("{" + ALL + ",'Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}}}"))
                .isEqualTo("[]");
        assertThat(open("{" + ALL + ",'Condition':{'StringEquals':{'aws:ResourceAccount':'111122223333'}}}"))
                .isEqualTo("[]");
        assertThat(open("{" + ALL + ",'Condition':{'Bool':{'aws:SecureTransport':'true'}}}"))
                .isNotEqualTo("[]");
        assertThat(open("{'Effect':'Allow','Principal':'*','Action':'*','Resource':'arn:aws:bedrock:*:*:agent/a'}"))
                .isEqualTo("[]");
    }

    @Test
    void aProjectIsSharedByAnyOfItsPolicies() {
        String statement = "{\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':{\\'AWS\\':\\'%s\\'},"
                + "\\'Action\\':\\'rekognition:CopyProjectVersion\\',\\'Resource\\':\\'*\\'}]}";
        String policies = "{'ProjectPolicies':{'ProjectPolicies':[{'PolicyDocument':'"
                + statement.formatted("111122223333") + "'},{'PolicyDocument':'" + statement.formatted("999988887777")
                + "'}]}}";
        Resource project = Facts.resource("eu-west-1", "AWS::Rekognition::Project", "p", policies);
        assertThat(Facts.text(SharedPolicies.ofProject(), "foreignAccounts", project))
                .isEqualTo("[\"999988887777\"]");
        assertThat(Facts.text(SharedPolicies.ofProject(), "publicGrants", project))
                .isEqualTo("[]");
    }

    @Test
    void aPolicyThatIsNoneIsNoAnswer() {
        Resource endpoint = Facts.resource("eu-west-1", "AWS::EC2::VPCEndpoint", "e", "{'PolicyDocument':'nonsense'}");
        assertThatThrownBy(() -> Facts.text(List.of(SharedPolicies.ofEndpoint()), "openStatements", endpoint))
                .isInstanceOf(UnreadException.class);
    }
}
