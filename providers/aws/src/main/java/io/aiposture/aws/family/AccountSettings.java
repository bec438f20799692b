package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.CLOUDWATCH;
import static io.aiposture.aws.type.AwsService.EC2;
import static io.aiposture.aws.type.AwsService.IAM;
import static io.aiposture.aws.type.AwsService.ORGANIZATIONS;
import static io.aiposture.aws.type.AwsService.S3CONTROL;
import static io.aiposture.aws.type.AwsService.STS;
import static io.aiposture.collect.type.DeclaredType.setting;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** The account itself, its regions, and settings of which each has one. */
final class AccountSettings implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                setting("AWS::Account", op(STS, "GetCallerIdentity")),
                type("AWS::Region", op(EC2, "DescribeRegions").regionAsList("RegionNames"), "/Regions")
                        .named("/RegionName", "/RegionName")
                        .attach(op(CLOUDWATCH, "ListMetrics")
                                .fixed("Namespace", "AWS/Bedrock")
                                .fixed("MetricName", "Invocations")),
                setting("AWS::IAM::AccountSummary", op(IAM, "GetAccountSummary")),
                setting(
                        "AWS::S3::AccountPublicAccessBlock",
                        op(S3CONTROL, "GetPublicAccessBlock")
                                .account("AccountId")
                                .permission("s3:GetAccountPublicAccessBlock")
                                .absentOn("NoSuchPublicAccessBlockConfiguration")),
                setting(
                        "AWS::Organizations::Organization",
                        op(ORGANIZATIONS, "DescribeOrganization").absentOn("AWSOrganizationsNotInUseException")),
                setting(
                        "AWS::Organizations::AiOptOut",
                        op(ORGANIZATIONS, "DescribeEffectivePolicy")
                                .fixed("PolicyType", "AISERVICES_OPT_OUT_POLICY")
                                .absentOn("EffectivePolicyNotFoundException", "AWSOrganizationsNotInUseException")));
    }
}
