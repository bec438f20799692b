package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.ACCESS_ANALYZER;
import static io.aiposture.aws.type.AwsService.GUARDDUTY;
import static io.aiposture.aws.type.AwsType.type;
import static io.aiposture.aws.type.Operation.op;

import io.aiposture.aws.type.AwsType;
import java.util.List;

/** GuardDuty detectors and access analyzers. */
final class ThreatDetection implements Family {

    @Override
    public List<AwsType> types() {
        return List.of(
                type("AWS::GuardDuty::Detector", op(GUARDDUTY, "ListDetectors"), "/DetectorIds")
                        .describe(op(GUARDDUTY, "GetDetector").from("DetectorId", ""))
                        .named("", ""),
                type("AWS::AccessAnalyzer::Analyzer", op(ACCESS_ANALYZER, "ListAnalyzers"), "/analyzers")
                        .named("/arn", "/name"));
    }
}
