package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker pipelines, monitoring schedules, MLflow servers and HyperPod clusters. */
final class SageMakerPipelines implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::SageMaker::Pipeline", op(SAGEMAKER, "ListPipelines"), "/PipelineSummaries")
                        .describe(op(SAGEMAKER, "DescribePipeline").from("PipelineName", "/PipelineName"))
                        .named("/PipelineArn", "/PipelineName")
                        .forAi(),
                type(
                                "AWS::SageMaker::MonitoringSchedule",
                                op(SAGEMAKER, "ListMonitoringSchedules"),
                                "/MonitoringScheduleSummaries")
                        .describe(op(SAGEMAKER, "DescribeMonitoringSchedule")
                                .from("MonitoringScheduleName", "/MonitoringScheduleName"))
                        .named("/MonitoringScheduleArn", "/MonitoringScheduleName")
                        .forAi(),
                type(
                                "AWS::SageMaker::MlflowTrackingServer",
                                op(SAGEMAKER, "ListMlflowTrackingServers"),
                                "/TrackingServerSummaries")
                        .describe(op(SAGEMAKER, "DescribeMlflowTrackingServer")
                                .from("TrackingServerName", "/TrackingServerName"))
                        .named("/TrackingServerArn", "/TrackingServerName")
                        .forAi(),
                type("AWS::SageMaker::Cluster", op(SAGEMAKER, "ListClusters"), "/ClusterSummaries")
                        .describe(op(SAGEMAKER, "DescribeCluster").from("ClusterName", "/ClusterName"))
                        .named("/ClusterArn", "/ClusterName")
                        .forAi());
    }
}
