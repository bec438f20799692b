package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker Studio: domains, and the profiles, spaces and apps in them. */
final class SageMakerStudio implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::SageMaker::Domain", op(SAGEMAKER, "ListDomains"), "/Domains")
                        .describe(op(SAGEMAKER, "DescribeDomain").from("DomainId", "/DomainId"))
                        .named("/DomainArn", "/DomainName")
                        .forAi(),
                type("AWS::SageMaker::UserProfile", op(SAGEMAKER, "ListUserProfiles"), "/UserProfiles")
                        .describe(op(SAGEMAKER, "DescribeUserProfile")
                                .from("DomainId", "/DomainId")
                                .from("UserProfileName", "/UserProfileName"))
                        .named("/UserProfileArn", "/UserProfileName")
                        .forAi(),
                type("AWS::SageMaker::Space", op(SAGEMAKER, "ListSpaces"), "/Spaces")
                        .describe(op(SAGEMAKER, "DescribeSpace")
                                .from("DomainId", "/DomainId")
                                .from("SpaceName", "/SpaceName"))
                        .named("/SpaceArn", "/SpaceName")
                        .forAi(),
                type("AWS::SageMaker::App", op(SAGEMAKER, "ListApps"), "/Apps")
                        .named("/DomainId", "/AppName")
                        .identifiedBy("/DomainId", "/UserProfileName", "/SpaceName", "/AppType", "/AppName")
                        .forAi());
    }
}
