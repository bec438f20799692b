package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.aws.type.AwsType.type;
import static io.aiposture.aws.type.Operation.op;

import io.aiposture.aws.type.AwsType;
import java.util.List;

/** SageMaker notebook instances and their start scripts. */
final class SageMakerNotebooks implements Family {

    @Override
    public List<AwsType> types() {
        return List.of(
                type("AWS::SageMaker::NotebookInstance", op(SAGEMAKER, "ListNotebookInstances"), "/NotebookInstances")
                        .describe(op(SAGEMAKER, "DescribeNotebookInstance")
                                .from("NotebookInstanceName", "/NotebookInstanceName"))
                        .named("/NotebookInstanceArn", "/NotebookInstanceName")
                        .forAi(),
                type(
                                "AWS::SageMaker::NotebookInstanceLifecycleConfig",
                                op(SAGEMAKER, "ListNotebookInstanceLifecycleConfigs"),
                                "/NotebookInstanceLifecycleConfigs")
                        .describe(op(SAGEMAKER, "DescribeNotebookInstanceLifecycleConfig")
                                .from("NotebookInstanceLifecycleConfigName", "/NotebookInstanceLifecycleConfigName"))
                        .named("/NotebookInstanceLifecycleConfigArn", "/NotebookInstanceLifecycleConfigName")
                        .forAi());
    }
}
