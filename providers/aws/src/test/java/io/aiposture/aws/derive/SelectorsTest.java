package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.Estate;
import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {

    private static final Estate NOTHING = new Facts().estate();

    private static Resource trail(String selectors) {
        return Facts.resource("eu-west-1", "AWS::CloudTrail::Trail", "t", "{'EventSelectors': " + selectors + "}");
    }

    private static boolean managed(String selectors) {
        return Facts.value(Selectors.ofTrail(), "managementEvents", trail(selectors), NOTHING)
                .json()
                .asBoolean();
    }

    private static String data(String selectors) {
        return Facts.text(Selectors.ofTrail(), "dataEventTypes", trail(selectors));
    }

    @ParameterizedTest
    @CsvSource({"All,true,true", "All,false,false", "ReadOnly,true,false", "WriteOnly,true,false"})
    void basicSelectorRecordsManagementEventsWhenItRecordsBothSides(String kind, boolean included, boolean expected) {
        String selector = "{'ReadWriteType':'" + kind + "','IncludeManagementEvents':" + included + "}";
        assertThat(managed("{'EventSelectors':[" + selector + "]}")).isEqualTo(expected);
    }

    @Test
    void advancedSelectorMayLeaveOutTheNoiseThatAwsNames() {
        String management = "{'Field':'eventCategory','Equals':['Management']}";
        assertThat(managed(advanced(management))).isTrue();
        assertThat(managed(advanced(management + ",{'Field':'eventSource','NotEquals':['kms.amazonaws.com']}")))
                .isTrue();
        assertThat(managed(advanced(management + ",{'Field':'eventSource','NotEquals':['bedrock.amazonaws.com']}")))
                .isFalse();
        assertThat(managed(advanced(management + ",{'Field':'readOnly','Equals':['false']}")))
                .isFalse();
    }

    @Test
    void dataEventsCountOnlyWhenTheyAreRecordedWhole() {
        String agents = "{'Field':'eventCategory','Equals':['Data']},"
                + "{'Field':'resources.type','Equals':['AWS::Bedrock::AgentAlias']}";
        assertThat(data(advanced(agents))).isEqualTo("[\"AWS::Bedrock::AgentAlias\"]");
        assertThat(data(advanced(agents + ",{'Field':'resources.ARN','StartsWith':['arn:x']}")))
                .isEqualTo("[]");
        assertThat(data(advanced(agents + ",{'Field':'readOnly','Equals':['true']}")))
                .isEqualTo("[]");
    }

    @Test
    void basicSelectorOfOneBucketIsNotWhole() {
        assertThat(data(basic("arn:aws:s3"))).isEqualTo("[\"AWS::S3::Object\"]");
        assertThat(data(basic("arn:aws:s3:::"))).isEqualTo("[\"AWS::S3::Object\"]");
        assertThat(data(basic("arn:aws:s3:::one/"))).isEqualTo("[]");
    }

    @Test
    void unreadSelectorsAreNoAnswer() {
        Resource trail = Facts.resource("eu-west-1", "AWS::CloudTrail::Trail", "t", "{}", "/EventSelectors");
        assertThatThrownBy(() -> Facts.value(Selectors.ofTrail(), "managementEvents", trail, NOTHING))
                .isInstanceOf(UnreadException.class);
    }

    private static String advanced(String fields) {
        return "{'AdvancedEventSelectors':[{'FieldSelectors':[" + fields + "]}]}";
    }

    private static String basic(String value) {
        return "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,"
                + "'DataResources':[{'Type':'AWS::S3::Object','Values':['" + value + "']}]}]}";
    }
}
