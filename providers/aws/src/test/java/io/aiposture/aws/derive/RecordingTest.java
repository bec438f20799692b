package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.aiposture.collect.type.DerivedField;
import io.aiposture.inventory.Resource;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final String TRAIL = "AWS::CloudTrail::Trail";
    private static final String STORE = "AWS::CloudTrail::EventDataStore";
    private static final String SELECTORS = "'AdvancedEventSelectors':[{'FieldSelectors':["
            + "{'Field':'eventCategory','Equals':['Data']},{'Field':'resources.type','Equals':['AWS::S3::Object']}]}]";
    private static final String OBJECTS = "[\"AWS::S3::Object\"]";

    private static final Resource REGION = Facts.resource("eu-west-1", "AWS::Region", "eu-west-1", "{}");

    private static DerivedField.Value recorded(Facts facts) {
        return Facts.value(
                Recording.fields(),
                "recordedDataEvents",
                REGION,
                facts.listed(TRAIL, STORE).estate());
    }

    private static Resource trail(String region, boolean logging) {
        String data = "{'TrailStatus':{'IsLogging':" + logging + "},'EventSelectors':{" + SELECTORS + "}}";
        return Facts.resource(region, TRAIL, "t", data);
    }

    private static Resource store(String region, boolean multiRegion, String status) {
        String data = "{'MultiRegionEnabled':" + multiRegion + ",'Status':'" + status + "'," + SELECTORS + "}";
        return Facts.resource(region, STORE, "s", data);
    }

    @Test
    void runningTrailOfTheRegion() {
        DerivedField.Value value = recorded(new Facts().with(trail("eu-west-1", true)));
        assertThat(value.json().toString()).isEqualTo(OBJECTS);
        assertThat(value.rest()).isNull();
    }

    @Test
    void stoppedTrailAndTrailOfAnotherRegionRecordNothing() {
        assertThat(recorded(new Facts().with(trail("eu-west-1", false))).json()).isEmpty();
        assertThat(recorded(new Facts().with(trail("us-east-1", true))).json()).isEmpty();
    }

    @Test
    void storeOfAnotherRegionCountsWhenItCoversAllAndRuns() {
        assertThat(recorded(new Facts().with(store("us-east-1", true, "ENABLED")))
                        .json())
                .isNotEmpty();
        assertThat(recorded(new Facts().with(store("us-east-1", false, "ENABLED")))
                        .json())
                .isEmpty();
        assertThat(recorded(new Facts().with(store("eu-west-1", false, "STOPPED_INGESTION")))
                        .json())
                .isEmpty();
    }

    @Test
    void whatCouldNotBeReadLeavesTheAnswerOpen() {
        assertThat(recorded(new Facts().unlisted("eu-west-1", TRAIL)).rest()).isNotNull();
        assertThat(recorded(new Facts().unlisted("us-east-1", STORE)).rest()).isNotNull();
        Resource dark =
                Facts.resource("eu-west-1", TRAIL, "t2", "{'TrailStatus':{'IsLogging':true}}", "/EventSelectors");
        DerivedField.Value value = recorded(new Facts().with(dark).with(trail("eu-west-1", true)));
        assertThat(value.json().toString()).isEqualTo(OBJECTS);
        assertThat(value.rest()).isNotNull();
    }
}
