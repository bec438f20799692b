package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker feature groups, model packages and the groups that share them. */
final class SageMakerRegistry implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::SageMaker::FeatureGroup", op(SAGEMAKER, "ListFeatureGroups"), "/FeatureGroupSummaries")
                        .describe(op(SAGEMAKER, "DescribeFeatureGroup").from("FeatureGroupName", "/FeatureGroupName"))
                        .named("/FeatureGroupArn", "/FeatureGroupName")
                        .forAi(),
                type(
                                "AWS::SageMaker::ModelPackageGroup",
                                op(SAGEMAKER, "ListModelPackageGroups"),
                                "/ModelPackageGroupSummaryList")
                        .attach(op(SAGEMAKER, "GetModelPackageGroupPolicy")
                                .from("ModelPackageGroupName", "/ModelPackageGroupName")
                                .absentOn("ValidationException"))
                        .named("/ModelPackageGroupArn", "/ModelPackageGroupName")
                        .forAi(),
                type(
                                "AWS::SageMaker::ModelPackage",
                                op(SAGEMAKER, "ListModelPackages").fixed("ModelPackageType", "Both"),
                                "/ModelPackageSummaryList")
                        .describe(op(SAGEMAKER, "DescribeModelPackage").from("ModelPackageName", "/ModelPackageArn"))
                        .named("/ModelPackageArn", "/ModelPackageArn")
                        .forAi());
    }
}
