package io.aiposture.aws.family;

import static io.aiposture.aws.type.AwsService.SAGEMAKER;
import static io.aiposture.collect.type.DeclaredType.type;
import static io.aiposture.collect.type.Operation.op;

import io.aiposture.collect.type.DeclaredType;
import io.aiposture.collect.type.Family;
import java.util.List;

/** SageMaker models, endpoint configurations and endpoints. */
final class SageMakerHosting implements Family {

    @Override
    public List<DeclaredType> types() {
        return List.of(
                type("AWS::SageMaker::Model", op(SAGEMAKER, "ListModels"), "/Models")
                        .describe(op(SAGEMAKER, "DescribeModel").from("ModelName", "/ModelName"))
                        .named("/ModelArn", "/ModelName")
                        .forAi(),
                type("AWS::SageMaker::EndpointConfig", op(SAGEMAKER, "ListEndpointConfigs"), "/EndpointConfigs")
                        .describe(op(SAGEMAKER, "DescribeEndpointConfig")
                                .from("EndpointConfigName", "/EndpointConfigName"))
                        .named("/EndpointConfigArn", "/EndpointConfigName")
                        .forAi(),
                type("AWS::SageMaker::Endpoint", op(SAGEMAKER, "ListEndpoints"), "/Endpoints")
                        .describe(op(SAGEMAKER, "DescribeEndpoint").from("EndpointName", "/EndpointName"))
                        .named("/EndpointArn", "/EndpointName")
                        .forAi());
    }
}
