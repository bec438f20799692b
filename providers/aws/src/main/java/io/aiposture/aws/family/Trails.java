package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.CLOUDTRAIL;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** CloudTrail trails and event data stores: who did what. A multi-region trail is listed in every region. */
final class Trails implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::CloudTrail::Trail", op(CLOUDTRAIL, "DescribeTrails"), "/trailList")
                        .named("/TrailARN", "/Name")
                        .attach(op(CLOUDTRAIL, "GetTrailStatus").from("Name", "/TrailARN"))
                        .attach(op(CLOUDTRAIL, "GetEventSelectors").from("TrailName", "/TrailARN")),
                type("AWS::CloudTrail::EventDataStore", op(CLOUDTRAIL, "ListEventDataStores"), "/EventDataStores")
                        .describe(op(CLOUDTRAIL, "GetEventDataStore").from("EventDataStore", "/EventDataStoreArn"))
                        .named("/EventDataStoreArn", "/Name"));
    }
}
