package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker notebook instances and their start scripts. */
final class SageMakerNotebooks implements Family {

    @Override
    public List<DeclaredType> types() {
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
