package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker jobs of the last 30 days. Older ones are not listed: an account may have tens of thousands, and rules about
 * jobs look at this window only. */
final class SageMakerJobs implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type(
                                "AWS::SageMaker::TrainingJob",
                                op(SAGEMAKER, "ListTrainingJobs").since("CreationTimeAfter", 30),
                                "/TrainingJobSummaries")
                        .describe(op(SAGEMAKER, "DescribeTrainingJob").from("TrainingJobName", "/TrainingJobName"))
                        .named("/TrainingJobArn", "/TrainingJobName")
                        .forAi(),
                type(
                                "AWS::SageMaker::ProcessingJob",
                                op(SAGEMAKER, "ListProcessingJobs").since("CreationTimeAfter", 30),
                                "/ProcessingJobSummaries")
                        .describe(
                                op(SAGEMAKER, "DescribeProcessingJob").from("ProcessingJobName", "/ProcessingJobName"))
                        .named("/ProcessingJobArn", "/ProcessingJobName")
                        .forAi(),
                type(
                                "AWS::SageMaker::TransformJob",
                                op(SAGEMAKER, "ListTransformJobs").since("CreationTimeAfter", 30),
                                "/TransformJobSummaries")
                        .describe(op(SAGEMAKER, "DescribeTransformJob").from("TransformJobName", "/TransformJobName"))
                        .named("/TransformJobArn", "/TransformJobName")
                        .forAi(),
                type(
                                "AWS::SageMaker::HyperParameterTuningJob",
                                op(SAGEMAKER, "ListHyperParameterTuningJobs").since("CreationTimeAfter", 30),
                                "/HyperParameterTuningJobSummaries")
                        .describe(op(SAGEMAKER, "DescribeHyperParameterTuningJob")
                                .from("HyperParameterTuningJobName", "/HyperParameterTuningJobName"))
                        .named("/HyperParameterTuningJobArn", "/HyperParameterTuningJobName")
                        .forAi(),
                type(
                                "AWS::SageMaker::LabelingJob",
                                op(SAGEMAKER, "ListLabelingJobs").since("CreationTimeAfter", 30),
                                "/LabelingJobSummaryList")
                        .describe(op(SAGEMAKER, "DescribeLabelingJob").from("LabelingJobName", "/LabelingJobName"))
                        .named("/LabelingJobArn", "/LabelingJobName")
                        .forAi());
    }
}
