package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.ACCESS_ANALYZER;
import static io.aiposture.aws.type.AwsService.GUARDDUTY;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** GuardDuty detectors and access analyzers. */
final class ThreatDetection implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::GuardDuty::Detector", op(GUARDDUTY, "ListDetectors"), "/DetectorIds")
                        .describe(op(GUARDDUTY, "GetDetector").from("DetectorId", ""))
                        .named("", ""),
                type("AWS::AccessAnalyzer::Analyzer", op(ACCESS_ANALYZER, "ListAnalyzers"), "/analyzers")
                        .named("/arn", "/name"));
    }
}
