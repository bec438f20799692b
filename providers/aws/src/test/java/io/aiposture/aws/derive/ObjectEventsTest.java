package io.aiposture.aws.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aiposture.inventory.Resource;
import io.aiposture.inventory.UnreadException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectEventsTest {

    private static final String TRAIL = "AWS::CloudTrail::Trail";
    private static final String STORE = "AWS::CloudTrail::EventDataStore";
    private static final String WHOLE = "'AdvancedEventSelectors':[{'FieldSelectors':["
            + "{'Field':'eventCategory','Equals':['Data']},{'Field':'resources.type','Equals':['AWS::S3::Object']}]}]";

    private static boolean recorded(Facts facts) {
        Resource bucket = Facts.resource("", "AWS::S3::Bucket", "models", "{'BucketRegion':'eu-west-1'}");
        return Facts.value(
                        List.of(ObjectEvents.field()),
                        "objectEventsRecorded",
                        bucket,
                        facts.listed(TRAIL, STORE).estate())
                .json()
                .asBoolean();
    }

    private static Resource trail(String region, boolean everywhere) {
        return Facts.resource(
                region,
                TRAIL,
                "t",
                "{'IsMultiRegionTrail':" + everywhere + ",'TrailStatus':{'IsLogging':true},'EventSelectors':{" + WHOLE
                        + "}}");
    }

    @Test
    void aTrailOfOneRegionRecordsTheBucketsOfThatRegion() {
        assertThat(recorded(new Facts().with(trail("eu-west-1", false)))).isTrue();
        assertThat(recorded(new Facts().with(trail("us-east-1", false)))).isFalse();
        assertThat(recorded(new Facts().with(trail("us-east-1", true)))).isTrue();
    }

    @Test
    void aStoreCountsWhileItRuns() {
        String store = "{'MultiRegionEnabled':true,'Status':'%s'," + WHOLE + "}";
        assertThat(recorded(new Facts().with(Facts.resource("us-east-1", STORE, "s", store.formatted("ENABLED")))))
                .isTrue();
        assertThat(recorded(
                        new Facts().with(Facts.resource("us-east-1", STORE, "s", store.formatted("PENDING_DELETION")))))
                .isFalse();
    }

    @Test
    void whatWasNotReadIsNoAnswerUnlessAnotherTrailDecides() {
        Resource dark = Facts.resource("eu-west-1", TRAIL, "d", "{'IsMultiRegionTrail':true}", "/TrailStatus");
        assertThatThrownBy(() -> recorded(new Facts().with(dark))).isInstanceOf(UnreadException.class);
        assertThat(recorded(new Facts().with(dark).with(trail("eu-west-1", true))))
                .isTrue();
        assertThatThrownBy(() -> recorded(new Facts().unlisted("us-east-1", TRAIL)))
                .isInstanceOf(UnreadException.class);
    }
}
